package io.glossa.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzResultTests {

    private final FuzzTarget target = new FuzzTarget("sentence", "language", "io.glossa.language.SentenceFuzzTests");

    @Test
    void countsWhatJazzerPrints() {
        FuzzResult result = FuzzResult.read(target, 0, """
                #2\tINITED cov: 12 ft: 12 corp: 1/1b exec/s: 0 rss: 894Mb
                #3137\tREDUCE cov: 86 ft: 252 corp: 34/268b lim: 14 exec/s: 3137 rss: 1989Mb L: 6/14 MS: 2 EraseBytes-Custom-
                #3225\tDONE   cov: 88 ft: 252 corp: 34/268b lim: 14 exec/s: 3225 rss: 1989Mb
                Done 3225 runs in 8 second(s)
                """);

        assertThat(result.findings()).isEmpty();
        assertThat(result)
                .hasToString("sentence                    3,225 executions in 8 s, 88 edges covered, nothing found");
    }

    @Test
    void saysWhatWasFoundAndWhereItsBytesAre() {
        FuzzResult result = FuzzResult.read(target, 77, """
                #3137\tREDUCE cov: 86 ft: 252 corp: 34/268b lim: 14 exec/s: 3137 rss: 1989Mb L: 6/14 MS: 2 EraseBytes-Custom-

                == Java Exception: java.lang.AssertionError:\s
                Expecting blank but was: "x"
                \tat io.glossa.language.SentenceFuzzTests.sentencesCoverAnyTextInOrder(SentenceFuzzTests.java:22)
                DEDUP_TOKEN: c3c5bf9d53b89a39
                artifact_prefix='/tmp/'; Test unit written to /tmp/crash-829e
                Done 3225 runs in 1 second(s)
                """);

        assertThat(result.findings())
                .satisfiesExactly(
                        finding -> assertThat(finding).contains("AssertionError", "Expecting blank"),
                        finding -> assertThat(finding).endsWith("/tmp/crash-829e"));
        assertThat(result.executions()).isEqualTo(3225);
    }

    @Test
    void aRunThatDidNotComeToItsEndIsAFinding() {
        assertThat(FuzzResult.read(target, 1, "Error: Could not find or load main class\n")
                        .findings())
                .containsExactly("Jazzer ended with exit code 1.");
    }
}
