package io.glossa.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures identification on parallel data: sentences, questions, their first three words; and on code-mixed questions.
 * Run: {@code mvn -pl language -am test-compile dependency:build-classpath -Dmdep.outputFile=cp.txt}, then {@code java
 * -Dglossa.data.parallel=DIR -Dglossa.data.code-mixed=FILE -cp
 * language/target/classes:language/target/test-classes:$(cat language/cp.txt)
 * io.glossa.language.IdentificationMeasurement}.
 */
final class IdentificationMeasurement {

    private record Rate(int right, int undetermined, int wrong, Map<String, Integer> confusions) {
        @Override
        public String toString() {
            int all = right + undetermined + wrong;
            return "%5.1f%% und %4.1f%% %s"
                    .formatted(100.0 * right / all, 100.0 * undetermined / all, confusions.isEmpty() ? "" : confusions);
        }
    }

    public static void main(String[] arguments) throws IOException {
        ParallelData data = ParallelData.find().orElseThrow(() -> new IllegalStateException("No data"));
        LanguageIdentifier identifier = new LanguageIdentifier();
        long start = System.nanoTime();
        identifier.identify("Which of these languages is this one?");
        System.out.printf("first Latin text: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        for (String language : data.languages()) {
            List<String> sentences = new ArrayList<>();
            List<String> questions = new ArrayList<>();
            for (ParallelData.Paragraph paragraph : data.paragraphs(language)) {
                sentences.addAll(paragraph.sentences());
                questions.addAll(paragraph.questions());
            }
            start = System.nanoTime();
            System.out.printf("%s sentences %s%n", language, rate(identifier, language, sentences));
            System.out.printf("   %.2f ms each%n", (System.nanoTime() - start) / 1e6 / sentences.size());
            System.out.printf("   questions %s%n", rate(identifier, language, questions));
            System.out.printf("   3 words   %s%n", rate(identifier, language, first(questions, 3)));
        }
        codeMixed(identifier);
        System.gc();
        System.out.printf("heap %.0f MB%n", heap() / 1e6);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                System.out.println(line);
            }
        }
        for (String text : List.of(
                "Deploy model này lên GPU server như thế nào?",
                "National Electronic Funds Transfer ka abbreviation kya hai?",
                "Wie deploye ich das Modell auf dem Server?",
                "Kubernetes में deployment कैसे करें",
                "Как настроить Kubernetes ingress?",
                "hello",
                "ok",
                "Berlin",
                "12345 + 3",
                "",
                "नेपाली भाषा नेपालमा बोलिन्छ र यो राम्रो छ",
                "मराठी भाषा ही महाराष्ट्राची आहे",
                "臺灣的首都在哪裡？",
                "이것은 한국어입니다")) {
            System.out.println(text + " -> " + identifier.identify(text));
        }
    }

    /** What romanised Hindi-English questions are taken for, where the system property names the file. */
    private static void codeMixed(LanguageIdentifier identifier) throws IOException {
        String file = System.getProperty("glossa.data.code-mixed");
        if (file == null) {
            return;
        }
        Map<String, Integer> found = new TreeMap<>();
        int mixed = 0;
        for (var question :
                new ObjectMapper().readTree(Files.readString(Path.of(file))).get("questions")) {
            Identification identification =
                    identifier.identify(question.get("query").asString());
            found.merge(identification.language().value(), 1, Integer::sum);
            mixed += identification.mixed().isEmpty() ? 0 : 1;
        }
        System.out.printf("code-mixed questions: %s, with foreign words %d%n", found, mixed);
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> first(List<String> texts, int words) {
        return texts.stream()
                .map(text -> String.join(
                        " ", List.of(text.split(" ")).stream().limit(words).toList()))
                .toList();
    }

    private static Rate rate(LanguageIdentifier identifier, String language, List<String> texts) {
        int right = 0;
        int undetermined = 0;
        Map<String, Integer> confusions = new TreeMap<>();
        for (String text : texts) {
            var found = identifier.identify(text).language();
            if (!found.isDetermined()) {
                undetermined++;
            } else if (found.primary().value().equals(language)) {
                right++;
            } else {
                confusions.merge(found.value(), 1, Integer::sum);
            }
        }
        return new Rate(right, undetermined, texts.size() - right - undetermined, confusions);
    }
}
