package io.glossa.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.ai.transformers.TransformersEmbeddingModel;

/**
 * The encoder beside Spring AI's TransformersEmbeddingModel on the same ONNX file and sentences. Each runs in a process
 * of its own and they take turns, so that what else the machine does meets both alike.
 *
 * <p>Arguments: model, tokenizer, a text file with one sentence on each line, rounds. Prints medians. Processor time is
 * given too, since it depends less on what else runs. Texts carry the passage prefix for both.
 */
final class EncoderBenchmark {

    private static final int LIST = 512;
    private static final int EQUAL_TOKENS_TEXTS = 64;
    private static final int QUESTIONS = 100;

    private EncoderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("contender")) {
            contend(arguments[1], Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
            return;
        }
        List<Contender> contenders = new ArrayList<>();
        for (String name : List.of("glossa", "spring-8", "spring-32")) {
            contenders.add(Contender.start(name, arguments));
        }
        for (String work : List.of("as they come", "equal lengths", "single questions")) {
            int rounds = Integer.parseInt(arguments[3]);
            for (int round = 0; round <= rounds; round++) {
                for (Contender contender : contenders) {
                    contender.round(work, round > 0);
                }
            }
        }
        for (Contender contender : contenders) {
            contender.finish();
        }
    }

    /** A child process that does one piece of work for each line it is sent and answers with its measures. */
    private record Contender(
            String name,
            Process process,
            PrintStream orders,
            BufferedReader answers,
            Map<String, List<double[]>> measured) {

        static Contender start(String name, String[] files) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EncoderBenchmark.class.getName(),
                    "contender",
                    name));
            command.addAll(Arrays.asList(files).subList(0, 3));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Contender(
                    name,
                    process,
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                    new java.util.TreeMap<>());
        }

        void round(String work, boolean counts) throws IOException {
            orders.println(work);
            String answer = answers.readLine();
            while (answer != null && !answer.startsWith("= ")) {
                answer = answers.readLine();
            }
            if (answer == null) {
                throw new IOException(name + " ended");
            }
            double[] values = Stream.of(answer.substring(2).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (counts) {
                measured.computeIfAbsent(work, key -> new ArrayList<>()).add(values);
            }
        }

        void finish() throws InterruptedException {
            double memory = 0;
            for (Map.Entry<String, List<double[]>> work : measured.entrySet()) {
                System.out.printf(
                        "%-10s %-16s %8.1f texts/s %8.1f texts/processor second%n",
                        name, work.getKey(), median(work.getValue(), 0), median(work.getValue(), 1));
                memory = Math.max(memory, median(work.getValue(), 2));
            }
            System.out.printf("%-10s resident %.0f MB%n", name, memory);
            orders.close();
            process.waitFor();
        }

        private static double median(List<double[]> rounds, int column) {
            double[] values =
                    rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
            return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        }
    }

    private static void contend(String name, Path model, Path tokenizer, Path sentences) throws Exception {
        EncoderProfile profile = EncoderProfile.light(model.toUri(), tokenizer.toUri());
        List<String> texts = Files.readAllLines(sentences);
        String word = " word";
        List<String> equal = java.util.Collections.nCopies(
                EQUAL_TOKENS_TEXTS, word.repeat(40).strip());
        List<String> questions = texts.subList(0, Math.min(QUESTIONS, texts.size()));
        Function<List<String>, Integer> encoder = name.equals("glossa") ? ours(profile) : theirs(name, profile);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<List<String>> lists = switch (order) {
                case "as they come" -> lists(texts, LIST);
                case "equal lengths" -> List.of(equal);
                default -> lists(questions, 1);
            };
            long processor = processorTime();
            long start = System.nanoTime();
            int done = lists.stream().mapToInt(encoder::apply).sum();
            double seconds = (System.nanoTime() - start) / 1e9;
            double processorSeconds = (processorTime() - processor) / 1e9;
            System.out.println("= " + done / seconds + " " + done / processorSeconds + " " + residentMegabytes());
        }
    }

    private static Function<List<String>, Integer> ours(EncoderProfile profile) {
        TextEncoder encoder = TextEncoder.load(profile);
        return texts -> encoder.encodePassages(texts).size();
    }

    /** Spring AI's model runs a list as one batch, so its lists are as long as its name says. */
    private static Function<List<String>, Integer> theirs(String name, EncoderProfile profile) throws Exception {
        TransformersEmbeddingModel model = new TransformersEmbeddingModel();
        model.setModelResource(profile.model().toString());
        model.setTokenizerResource(profile.tokenizer().toString());
        model.setModelOutputName(profile.output());
        model.setTokenizerOptions(Map.of("padding", "true", "truncation", "true", "maxLength", "512"));
        model.afterPropertiesSet();
        int batch = Integer.parseInt(name.substring("spring-".length()));
        return texts -> lists(texts, batch).stream()
                .mapToInt(list -> model.embed(list.stream()
                                .map(text -> profile.passagePrefix() + text)
                                .toList())
                        .size())
                .sum();
    }

    private static List<List<String>> lists(List<String> texts, int size) {
        List<List<String>> lists = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += size) {
            lists.add(texts.subList(at, Math.min(at + size, texts.size())));
        }
        return lists;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line =
                    lines.filter(field -> field.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
    }
}
