// Fills a template and writes the report. Started in /app as: node --permission --experimental-default-config-file report.js
'use strict';
const fs = require('node:fs');

const template = fs.readFileSync('/app/templates/report.html', 'utf8');
fs.writeFileSync('/var/lib/reports/report.html', template.replace('{{count}}', String(Date.now() % 100)));
