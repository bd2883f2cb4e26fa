package io.glossa.local.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Calls the parsers of our own with inputs that Jazzer makes up, guided by what they reach in the code. The interesting
 * ones are kept in the folder {@code fuzz} of Glossa's home, where the next run begins.
 */
public final class Fuzzing {

    private static final String CLASS_PATH = "target/test-classpath.txt";

    /** A single input that takes longer than this is a finding: those of the targets are as large as requests may be. */
    private static final Duration LONGEST_INPUT = Duration.ofSeconds(30);

    private static final int LONGEST_BYTES = 4096;

    private final Path project;
    private final Path corpora;

    /** @param corpora the folder for inputs and logs, one folder a target */
    public Fuzzing(Path project, Path corpora) {
        this.project = project;
        this.corpora = corpora;
    }

    public List<FuzzTarget> targets() throws IOException {
        return FuzzTarget.in(project);
    }

    /** Compiles the targets. Returns Maven's exit code. */
    public int build(List<FuzzTarget> targets) throws IOException, InterruptedException {
        String modules =
                targets.stream().map(FuzzTarget::module).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(","));
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-ntp",
                        "-B",
                        "test-compile",
                        "dependency:build-classpath",
                        "-pl",
                        modules,
                        "-am",
                        "-Dmdep.includeScope=test",
                        "-Dmdep.outputFile=${project.basedir}/" + CLASS_PATH)
                .directory(project.toFile())
                .inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return maven.start().waitFor();
    }

    /** Runs a target that is built. */
    public FuzzResult run(FuzzTarget target, Duration time) throws IOException, InterruptedException {
        Path module = project.resolve(target.module());
        Path folder = Files.createDirectories(corpora.resolve(target.name()));
        Path log = folder.resolve("log.txt");
        ProcessBuilder jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.className(),
                        "--instrumentation_includes=io.glossa.**",
                        "-max_total_time=" + Math.max(1, time.toSeconds()),
                        "-timeout=" + LONGEST_INPUT.toSeconds(),
                        "-max_len=" + LONGEST_BYTES,
                        "-rss_limit_mb=0")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        jazzer.environment()
                .put(
                        "CLASSPATH",
                        String.join(
                                System.getProperty("path.separator"),
                                module.resolve("target/test-classes").toString(),
                                module.resolve("target/classes").toString(),
                                Files.readString(module.resolve(CLASS_PATH)).strip()));
        Process process = jazzer.start();
        Thread hook = new Thread(process::destroyForcibly, "stop-fuzzing");
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(hook);
        return FuzzResult.read(target, exitCode, Files.readString(log));
    }
}
