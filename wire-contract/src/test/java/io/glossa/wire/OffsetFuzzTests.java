package io.glossa.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class OffsetFuzzTests {

    @FuzzTest
    void everyOffsetBetweenCharactersComesBack(FuzzedDataProvider data) {
        String text = data.consumeString(500);
        int[] characters = text.codePoints().toArray();
        int offset = data.consumeInt(0, characters.length);

        CodePointIndex index = CodePointIndex.of(text);
        int units = index.utf16(offset);

        assertThat(text.substring(0, units)).isEqualTo(new String(characters, 0, offset));
        assertThat(OffsetUnit.CODE_POINT.convert(text, units)).isEqualTo(offset);
        assertThat(index.codePoints(units)).isEqualTo(offset);
        assertThatThrownBy(() -> index.utf16(characters.length + 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(OffsetUnit.UTF16.convert(text, units)).isEqualTo(units);
    }
}
