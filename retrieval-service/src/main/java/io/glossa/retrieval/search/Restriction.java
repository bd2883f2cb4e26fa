package io.glossa.retrieval.search;

import java.util.List;

/** Which of a collection's sentences a search may propose, as a condition of its statements. */
sealed interface Restriction {

    /** SQL of constants only, to follow a {@code where}; empty for all. */
    String condition();

    /** What the condition's question marks stand for. */
    List<Object> parameters();

    /** All that the reader may see. */
    record Everything() implements Restriction {

        @Override
        public String condition() {
            return "";
        }

        @Override
        public List<Object> parameters() {
            return List.of();
        }
    }

    /** A few passages: looked at one and all, since a graph would be left before it came to them. */
    record Passages(List<Long> ids) implements Restriction {

        public Passages {
            ids = List.copyOf(ids);
        }

        @Override
        public String condition() {
            return " and passage_id = any(?)";
        }

        @Override
        public List<Object> parameters() {
            Object array = ids.toArray(Long[]::new);
            return List.of(array);
        }
    }

    /** Many passages: looked at as the index comes to them. */
    record Condition(String path, String variables) implements Restriction {

        @Override
        public String condition() {
            return """
                 and exists (
                    select 1 from passage join document
                        on document.collection_id = passage.collection_id and document.id = passage.document_id
                    where passage.collection_id = sentence.collection_id and passage.id = sentence.passage_id
                        and jsonb_path_match(document.metadata, ?::jsonpath, ?::jsonb, true))\
                """;
        }

        @Override
        public List<Object> parameters() {
            return List.of(path, variables);
        }
    }
}
