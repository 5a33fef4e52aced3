package dev.nodeperm.path;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Characters that a host may have on some release and that Unicode has had only since 14, so that
 * the oldest platform that this library runs on does not know them. They stand here so that answers
 * do not depend on the platform. Each was asked of releases on both sides of every boundary; the
 * releases take them all for letters like any other, without case, and for neither marks nor
 * characters of a direction.
 */
final class NewerCharacters {
  private static final String SINCE_14 =
      "61d 870-88e 898-89f 8b5 8c8-8d2 c3c c5d cdd cf3 ece 170d 1715 171f 1ac1-1ace "
          + "1b4c 1b7d-1b7e 1dfa 20c0 2c2f 2c5f 2e53-2e5d 9ffd-9fff a7c0-a7c1 a7d0-a7d1 "
          + "a7d3 a7d5-a7d9 a7f2-a7f4 fbc2 fd40-fd4f fdcf fdfe-fdff 10570-1057a "
          + "1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1 105b3-105b9 "
          + "105bb-105bc 10780-10785 10787-107b0 107b2-107ba 10efd-10eff 10f70-10f89 "
          + "11070-11075 110c2 1123f-11241 116b9 11740-11746 11ab0-11abf 11b00-11b09 "
          + "11f00-11f10 11f12-11f3a 11f3e-11f59 12f90-12ff2 1342f 13440-13455 16a70-16abe "
          + "16ac0-16ac9 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b122 1b132 1b155 "
          + "1cf00-1cf2d 1cf30-1cf46 1cf50-1cfc3 1d1e9-1d1ea 1d2c0-1d2d3 1df00-1df1e "
          + "1df25-1df2a 1e030-1e06d 1e08f 1e290-1e2ae 1e4d0-1e4f9 1e7e0-1e7e6 1e7e8-1e7eb "
          + "1e7ed-1e7ee 1e7f0-1e7fe 1f6dc-1f6df 1f774-1f776 1f77b-1f77f 1f7d9 1f7f0 1f979 "
          + "1f9cc 1fa75-1fa77 1fa7b-1fa7c 1fa87-1fa88 1faa9-1faaf 1fab7-1fabd 1fabf "
          + "1fac3-1fac5 1face-1facf 1fad7-1fadb 1fae0-1fae8 1faf0-1faf8 2a6de-2a6df "
          + "2b735-2b739 31350-323af";

  private static final String SINCE_15_1 = "2ebf0-2ee5d";

  private static final String SINCE_16 =
      "897 1b4e-1b4f 1b7f 1c89-1c8a 2427-2429 31e4-31e5 a7cb-a7cd a7da-a7dc "
          + "105c0-105f3 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec4 10efc 11380-11389 "
          + "1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d5 "
          + "113d7-113d8 113e1-113e2 116d0-116e3 11bc0-11be1 11bf0-11bf9 11f5a 13460-143fa "
          + "16100-16139 16d40-16d79 18cff 1cc00-1ccf9 1cd00-1ceb3 1e5d0-1e5fa 1e5ff "
          + "1f8b2-1f8bb 1f8c0-1f8c1 1fa89 1fa8f 1fabe 1fac6 1fadc 1fadf 1fae9 1fbcb-1fbef";

  private static final String SINCE_17 =
      "88f c5c cdc 1acf-1add 1ae0-1aeb 20c1 2b96 a7ce-a7cf a7d2 a7d4 a7f1 fbc3-fbd2 "
          + "fd90-fd91 fdc8-fdce 10940-10959 10ec5-10ec7 10ed0-10ed8 10efa-10efb "
          + "11b60-11b67 11db0-11ddb 11de0-11de9 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 "
          + "187f8-187ff 18d09-18d1e 18d80-18df2 1ccfa-1ccfc 1ceba-1ced0 1cee0-1cef0 "
          + "1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8d0-1f8d8 1fa54-1fa57 "
          + "1fa8a 1fa8e 1fac8 1facd 1faea 1faef 1fbfa 2b73a-2b73f 2cea2-2cead 323b0-33479";

  /** The last character of a range, and how new a release's Unicode has to be. */
  private record End(int last, HostUnicode since) {}

  private static final NavigableMap<Integer, End> RANGES = new TreeMap<>();

  static {
    read(SINCE_14, HostUnicode.OLDEST);
    read(SINCE_15_1, HostUnicode.V15_1);
    read(SINCE_16, HostUnicode.V16);
    read(SINCE_17, HostUnicode.V17);
  }

  private NewerCharacters() {}

  private static void read(String text, HostUnicode since) {
    for (String range : text.split(" ")) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      RANGES.put(first, new End(Integer.parseInt(range.substring(dash + 1), 16), since));
    }
  }

  /** Whether a character is one of these, on whatever release. */
  static boolean contains(int c) {
    return areTaken(c, HostUnicode.V17);
  }

  /** Whether a character is one of these, and a release takes it. */
  static boolean areTaken(int c, HostUnicode unicode) {
    Map.Entry<Integer, End> range = RANGES.floorEntry(c);
    return range != null
        && c <= range.getValue().last()
        && unicode.compareTo(range.getValue().since()) >= 0;
  }
}
