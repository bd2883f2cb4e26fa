package io.glossa.local.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a target's run ended.
 *
 * @param executions how often it was called
 * @param covered how many of the edges that Jazzer instrumented were reached; 0 where none was counted
 * @param findings what went wrong, and the file with the bytes that did it; empty where nothing did
 */
public record FuzzResult(FuzzTarget target, long executions, long seconds, int covered, List<String> findings) {

    private static final Pattern DONE = Pattern.compile("^Done (\\d+) runs in (\\d+) second", Pattern.MULTILINE);
    private static final Pattern PROGRESS = Pattern.compile("^#(\\d+)\\s", Pattern.MULTILINE);
    private static final Pattern COVERED = Pattern.compile("^#\\d+\\s.* cov: (\\d+) ", Pattern.MULTILINE);
    private static final Pattern FINDING = Pattern.compile(
            "^== Java Exception: .*(?:\\R(?!\\tat ).+)?|^ALARM: .*|^==\\d+== ERROR: .*|.*Test unit written to .*",
            Pattern.MULTILINE);

    private static final int LONGEST_FINDING = 400;

    public FuzzResult {
        findings = List.copyOf(findings);
    }

    /** @param log what Jazzer printed */
    static FuzzResult read(FuzzTarget target, int exitCode, String log) {
        List<String> findings = FINDING.matcher(log)
                .results()
                .map(finding -> shortened(finding.group().strip()))
                .toList();
        if (exitCode != 0 && findings.isEmpty()) {
            findings = List.of("Jazzer ended with exit code %d.".formatted(exitCode));
        }
        Matcher done = DONE.matcher(log);
        boolean counted = done.find();
        return new FuzzResult(
                target,
                counted ? Long.parseLong(done.group(1)) : last(PROGRESS, log),
                counted ? Long.parseLong(done.group(2)) : 0,
                (int) last(COVERED, log),
                findings);
    }

    private static String shortened(String finding) {
        return finding.length() <= LONGEST_FINDING ? finding : finding.substring(0, LONGEST_FINDING) + "...";
    }

    private static long last(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .reduce(0, (earlier, later) -> later);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s %,12d executions in %d s, %,d edges covered, %s",
                target.name(),
                executions,
                seconds,
                covered,
                findings.isEmpty() ? "nothing found" : "FOUND"));
        findings.forEach(finding -> line.append("\n    ").append(finding.replace("\n", "\n    ")));
        return line.toString();
    }
}
