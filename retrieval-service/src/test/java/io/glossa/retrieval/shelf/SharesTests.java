package io.glossa.retrieval.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTests {

    private final Shares shares = new Shares(Map.of("haus", 0.3f, "turm", 0.01f), Map.of("82", 0.6f, "-7", 0.02f));

    @Test
    void tellsWhichWordsMoreHaveThanAreLookedUp() {
        assertThat(shares.wordsAbove(0.1)).containsExactly("haus");
        assertThat(shares.wordsAbove(0.5)).isEmpty();
    }

    @Test
    void aSoundThatIsNotListedIsRare() {
        assertThat(shares.soundsUpTo(0.25, List.of(82, -7, 11))).containsExactly(-7, 11);
    }
}
