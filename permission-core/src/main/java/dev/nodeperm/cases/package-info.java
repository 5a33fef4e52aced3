/**
 * Cases as data: a JSON file says how launches are made and what they have to answer, {@link
 * dev.nodeperm.cases.CaseFile} reads it, {@link dev.nodeperm.cases.CaseRun} runs it.
 */
@NullMarked
package dev.nodeperm.cases;

import org.jspecify.annotations.NullMarked;
