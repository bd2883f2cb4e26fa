package io.glossa.retrieval.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTests {

    @Test
    void anOffsetIsOnThePageThatBeginsBeforeIt() {
        Pages pages = new Pages(List.of(0, 10, 20));

        assertThat(List.of(0, 9, 10, 19, 20, 99))
                .map(offset -> pages.at(offset).orElseThrow())
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void emptyPagesHaveNoOffset() {
        Pages pages = new Pages(List.of(0, 10, 10, 10, 20));

        assertThat(pages.at(9)).contains(1);
        assertThat(pages.at(10)).contains(4);
        assertThat(pages.at(20)).contains(5);
    }

    @Test
    void aDocumentWithoutPagesHasNone() {
        assertThat(Pages.NONE.at(3)).isEmpty();
    }
}
