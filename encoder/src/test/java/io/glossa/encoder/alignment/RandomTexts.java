package io.glossa.encoder.alignment;

import java.util.random.RandomGenerator;

/** Texts that are hard on offsets: surrogate pairs, combining marks, right-to-left, scripts without spaces. */
final class RandomTexts {

    private static final String[] PIECES = {
        "a",
        "word",
        "e\u0301",
        "n\u0303o\u0308",
        "😀",
        "👩‍👧",
        "𝒳",
        "𐍈𐌰",
        "שלום",
        "مرحبا",
        "بِسْمِ",
        "ภาษาไทย",
        "ที่นี่",
        "中文字",
        "日本語",
        "한국어",
        "हिन्दी",
        "क्ष",
        "12",
        "٣٤",
        "3.5",
        "$",
        "%",
        "€",
        " ",
        "\u00a0",
        "\u200f",
        "\u200d",
        "(",
        ")",
        "（",
        "）",
        "«",
        "»",
        ",",
        "。",
        "\n",
        "-",
        "'",
        "\uD83D"
    };

    private RandomTexts() {}

    static String next(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
