package io.glossa.retrieval.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.BatchReceipt.LineError;
import io.glossa.wire.retrieval.DocumentReceipt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class NdjsonFuzzTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final DocumentSettings SETTINGS =
            new DocumentSettings(DataSize.ofBytes(1_000), DataSize.ofMegabytes(1), 200, 1_200);

    private static final List<String> IDS = List.of("a", "b", "/", "de", "");
    private static final List<String> FIELDS =
            List.of("id", "title", "language", "text", "uri", "metadata", "principals", "x");

    @FuzzTest
    void everyLineIsStoredOrRefused(FuzzedDataProvider data) {
        byte[] lines =
                data.consumeBoolean() ? written(data).getBytes(StandardCharsets.UTF_8) : data.consumeRemainingAsBytes();
        List<Submission> stored = new ArrayList<>();

        BatchReceipt receipt = new DocumentBatch(JSON, SETTINGS, group -> {
                    assertThat(group).doesNotHaveDuplicates();
                    assertThat(new HashSet<>(group.stream().map(Submission::id).toList()))
                            .hasSameSizeAs(group);
                    stored.addAll(group);
                    return group.stream().map(NdjsonFuzzTests::stored).toList();
                })
                .read(lines);

        long nonBlank = new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        assertThat(receipt.errors()).extracting(LineError::line).isSorted().doesNotHaveDuplicates();
        assertThat(receipt.documents())
                .extracting(DocumentReceipt::id)
                .isEqualTo(stored.stream().map(Submission::id).toList());
        if (new String(lines, StandardCharsets.UTF_8).indexOf('\r') < 0) {
            assertThat(receipt.documents().size() + receipt.errors().size()).isEqualTo((int) nonBlank);
        }
        assertThat(stored).allSatisfy(document -> assertThat(document.text()).isNotBlank());
    }

    /** Lines most of which are nearly documents. */
    private static String written(FuzzedDataProvider data) {
        StringBuilder lines = new StringBuilder();
        for (int count = data.consumeInt(0, 6); count > 0; count--) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", data.pickValue(IDS));
            document.put("text", data.consumeString(10));
            for (int fields = data.consumeInt(0, 3); fields > 0; fields--) {
                document.put(data.pickValue(FIELDS), value(data, 2));
            }
            lines.append(JSON.writeValueAsString(data.consumeInt(0, 9) == 0 ? value(data, 1) : document));
            lines.append(data.consumeBoolean() ? "\n" : "\n\n");
        }
        return lines.toString();
    }

    private static @Nullable Object value(FuzzedDataProvider data, int depth) {
        return switch (data.consumeInt(depth == 0 ? 2 : 0, 6)) {
            case 0 -> {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put(data.consumeString(3), value(data, depth - 1));
                yield object;
            }
            case 1 -> {
                List<Object> list = new ArrayList<>();
                for (int count = data.consumeInt(0, 3); count > 0; count--) {
                    list.add(value(data, depth - 1));
                }
                yield list;
            }
            case 2 -> data.consumeLong();
            case 3 -> null;
            case 4 -> data.consumeBoolean();
            case 5 -> data.pickValue(IDS);
            default -> data.consumeString(10);
        };
    }

    private static DocumentReceipt stored(Submission submission) {
        return new DocumentReceipt(submission.id(), 1, DocumentReceipt.Status.CREATED, LanguageTag.UNDETERMINED, 1, 1);
    }
}
