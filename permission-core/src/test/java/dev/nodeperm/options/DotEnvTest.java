package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 22.23.3 and 26.10.0 read in a text; a semicolon stands for the end of a line. */
class DotEnvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      A=1;B=2          | {A=1, B=2}
      A=1;A=2          | {A=2}
      ;;A=1            | {A=1}
      A                | {}
      A;B=1            | {B=1}
      A=               | {A=}
      A=;B=1           | {A=, B=1}
      =1;A=2           | {A=2}
      A=b=c            | {A=b=c}
      # c;A=1          | {A=1}
      #;A=1            | {A=1}
      B=0;  # A=1;C=2  | {B=0, C=2}
      A=1 # x          | {A=1}
      A=x#y            | {A=x}
      A=#x             | {A=}
      B=0;  A  =  1  ; | {B=0, A=1}
      export A=1       | {A=1}
      export  A=1      | {A=1}
      exportA=1        | {exportA=1}
      export =1        | {export=1}
      A="1 # x";B=2    | {A=1 # x, B=2}
      A=" y " ;B=1     | {A= y , B=1}
      A="1;2" x;B=3    | {A=1;2, B=3}
      A='1\\n2';B=3    | {A=1\\n2, B=3}
      A="1\\n2"        | {A=1;2}
      A=`a"b`          | {A=a"b}
      A="";B=1         | {A=, B=1}
      A=''x;B=1        | {A=, B=1}
      A=   "q"         | {A=q}
      A=   ";B=2";C=3  | {A=;B=2, C=3}
      A="x             | {A="x}
      A="x;B=2         | {A="x, B=2}
      A="x;B=2"        | {A=x;B=2}
      A=x"y";B=2       | {A=x"y", B=2}
      """)
  void readsAsTheBinaryDoes(String text, String variables) {
    assertThat(DotEnv.parse(text.replace(';', '\n')).toString().replace('\n', ';'))
        .isEqualTo(variables);
  }
}
