package dev.nodeperm;

import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.options.BuiltInModules;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.ImportSpecifier;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code import()} rejects with for one module that is loaded before a program. */
final class ImportedModule {
  private static final String NO_MODULE = "Error [ERR_MODULE_NOT_FOUND]: Cannot find ";
  private static final String INVALID =
      "TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module \"";

  private static final String INVALID_URL = "ERR_INVALID_URL";
  private static final String NO_URL = "TypeError [ERR_INVALID_URL]: Invalid URL";

  /** A data URL that says of what type the data are. */
  private static final Pattern TYPED =
      Pattern.compile("data:([^/,]+/[^;,]+)[^,]*,.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
  private static final Set<String> MODULE_TYPES =
      Set.of("text/javascript", "application/json", "application/wasm");

  private final Preloads looks;
  private final String name;
  private final boolean links;
  private final boolean network;
  private final String importer;

  /**
   * One of them.
   *
   * @param looks what the process sees and may see
   * @param name what is imported
   * @param links whether links are followed
   * @param network whether modules may come by http
   */
  ImportedModule(Preloads looks, String name, boolean links, boolean network) {
    this.looks = looks;
    this.name = name;
    this.links = links;
    this.network = network;
    String from = Utf8.text(looks.directory());
    this.importer = " imported from " + (from.endsWith("/") ? from : from + "/");
  }

  /** The first line of the error, or null if there is none. */
  @Nullable String error() {
    // A URL's scheme may be written in any case, but then names no module.
    if (name.regionMatches(true, 0, BuiltInModules.SCHEME, 0, BuiltInModules.SCHEME.length())) {
      return looks.unknownBuiltIn(name);
    }
    ImportSpecifier read =
        ImportSpecifier.of(name, looks.directory(), UrlRules.of(looks.behaviors()::contains));
    String message;
    if (read instanceof ImportSpecifier.File file) {
      message = file(file);
    } else if (read instanceof ImportSpecifier.Named) {
      message = name.startsWith("#") ? ofOwnPackage() : named();
    } else if (read instanceof ImportSpecifier.Other other) {
      message = other(other.scheme());
    } else if (read instanceof ImportSpecifier.Encoded encoded) {
      message =
          INVALID
              + encoded.pathname()
              + "\" must not include encoded \"/\" or \"\\\" characters"
              + importer;
    } else if (read instanceof ImportSpecifier.Unresolved from) {
      message = unresolved(from.base());
    } else {
      message = bad(((ImportSpecifier.Bad) read).error());
      boolean sought = message.endsWith(": Invalid URL") && looks.guarded();
      if (sought && !looks.packages(looks::reads).mayLook(packageOf(name))) {
        // A package of that name is looked for first.
        message = looks.denied();
      }
    }
    return message == null ? null : message.split("\n", 2)[0];
  }

  private String bad(FileUrl.Failed error) {
    return bad(looks, error);
  }

  /** The first line of the error for a URL that is not that of a file. */
  static String bad(Preloads looks, FileUrl.Failed error) {
    if (error.code().equals(INVALID_URL)) {
      return looks.has(Behavior.URL_ERROR_WITHOUT_CODE) ? "TypeError: Invalid URL" : NO_URL;
    }
    return error.code().startsWith("ERR_")
        ? "TypeError [" + error.code() + "]: " + error.message()
        : error.code() + ": " + error.message();
  }

  private String unresolved(String base) {
    return looks.has(Behavior.UNRESOLVED_REQUEST_NAMED)
        ? "TypeError [ERR_UNSUPPORTED_RESOLVE_REQUEST]: Failed to resolve module specifier \""
            + name
            + "\" from \""
            + base
            + "\": Invalid relative URL or base scheme is not hierarchical."
        : bad(new FileUrl.Failed(INVALID_URL, ""));
  }

  private @Nullable String named() {
    String own = packageOf(name);
    if (own.startsWith("?")) {
      // The directory of packages itself is looked into.
      return null;
    } else if (own.startsWith(".")
        || own.indexOf('%') >= 0
        || own.indexOf('\\') >= 0
        || own.startsWith("@") && own.indexOf('/') < 0) {
      return INVALID + name + "\" is not a valid package name" + importer;
    }
    boolean missing = !looks.builtIn().have(name) && looks.packages(file -> true).haveNone(name);
    if (missing && looks.guarded() && !looks.packages(looks::reads).mayLook(own)) {
      return looks.denied();
    }
    return missing ? NO_MODULE + "package '" + own + "'" + importer : null;
  }

  /** The name of the package in what is imported. */
  private static String packageOf(String name) {
    int slash = name.indexOf('/', name.startsWith("@") ? name.indexOf('/') + 1 : 0);
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** Of what begins with a hash, which the package around the code has to say the file of. */
  private @Nullable String ofOwnPackage() {
    boolean slash = name.startsWith("#/") && !looks.has(Behavior.IMPORTS_BEGIN_WITH_SLASH);
    if (name.equals("#") || name.equals("#/") || slash) {
      return INVALID + name + "\" is not a valid internal imports specifier name" + importer;
    }
    for (byte[] at : PackageNames.upward(looks.directory())) {
      byte[] file = PackageNames.within(at, "package.json");
      if (looks.guarded() && looks.has(Behavior.PACKAGE_SEARCH_DENIES) && !looks.reads(file)) {
        return looks.denied();
      } else if (looks.files().look(file) != PathLookup.MISSING) {
        return null;
      }
    }
    return "TypeError [ERR_PACKAGE_IMPORT_NOT_DEFINED]: Package import specifier \""
        + name
        + "\" is not defined"
        + importer;
  }

  private @Nullable String other(String scheme) {
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (scheme.equals("node")) {
      return looks.unknownBuiltIn(name);
    } else if (web && network) {
      return null;
    } else if (scheme.equals("data")) {
      return data();
    }
    boolean two =
        !looks.has(Behavior.IMPORT_SCHEMES_NAME_NODE)
            || web && looks.has(Behavior.WEB_SCHEMES_REFUSED_APART);
    return "Error [ERR_UNSUPPORTED_ESM_URL_SCHEME]: Only URLs with a scheme in: "
        + (two ? "file and data" : "file, data, and node")
        + " are supported by the default ESM loader. Received protocol '"
        + scheme
        + ":'";
  }

  /** Of data whose type is not said; what is in others is not looked at. */
  private @Nullable String data() {
    Matcher typed = TYPED.matcher(name);
    String type = typed.matches() ? typed.group(1) : null;
    if (type != null && (MODULE_TYPES.contains(type) || !PLAIN_TYPE.matcher(type).matches())) {
      return null;
    } else if (name.indexOf(',') < 0
        || type == null && !looks.has(Behavior.DATA_WITHOUT_TYPE_READ)) {
      return NO_URL;
    }
    String url = name.substring(0, 5).toLowerCase(Locale.ROOT) + name.substring(5);
    return "RangeError [ERR_UNKNOWN_MODULE_FORMAT]: Unknown module format: "
        + type
        + " for URL "
        + url;
  }

  private @Nullable String file(ImportSpecifier.File read) {
    byte[] file = read.path();
    boolean only = read.namesDirectory();
    boolean cut = only && looks.has(Behavior.IMPORT_LOOKS_AT_SEPARATOR);
    if (Nul.isIn(file) && looks.has(Behavior.IMPORT_REFUSES_NUL)) {
      return refused(looks, file);
    } else if (looks.guarded() && !looks.reads(cut ? new byte[] {'/'} : file)) {
      return looks.denied();
    } else if (cut) {
      return directory(file);
    }
    return switch (looks.files().look(Nul.cut(file))) {
      case OTHER -> only ? missing(file) : opened(file);
      case NOT_A_DIRECTORY ->
          looks.has(Behavior.IMPORT_BEHIND_FILE_NAMED)
              ? "Error: ENOTDIR: not a directory, stat '" + Utf8.text(file) + "'"
              : missing(file);
      case DIRECTORY -> directory(file);
      default -> missing(file);
    };
  }

  /** Of a file that is there. */
  private @Nullable String opened(byte[] file) {
    if (Nul.isIn(file)) {
      return refused(looks, file);
    }
    return looks.guarded() || looks.readsAll(file, links) ? null : looks.denied();
  }

  private String directory(byte[] file) {
    return "Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '"
        + Utf8.text(file)
        + "' is not supported resolving ES modules"
        + importer;
  }

  /** The first line of the error for a path with a NUL. */
  static String refused(Preloads looks, byte[] file) {
    String bytes =
        looks.has(Behavior.NUL_ERROR_NAMES_URL) ? ", Uint8Array, or URL" : " or Uint8Array";
    return "TypeError [ERR_INVALID_ARG_VALUE]: The argument 'path' must be a string"
        + bytes
        + " without null bytes. Received '"
        + Utf8.text(file).replace("\0", "\\x00")
        + "'";
  }

  private String missing(byte[] file) {
    return NO_MODULE + "module '" + Utf8.text(file) + "'" + importer;
  }
}
