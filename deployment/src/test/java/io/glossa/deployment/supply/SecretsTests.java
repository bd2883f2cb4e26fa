package io.glossa.deployment.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There are no secrets in the repository. One that a test makes up has {@value #MADE_UP} in it, as no random one has. */
class SecretsTests {

    private static final String MADE_UP = "0123456789";

    /** What is a secret by its form, wherever it stands. */
    private static final Pattern BY_FORM = Pattern.compile(String.join(
            "|",
            "-----BEGIN [A-Z ]*PRIVATE KEY-----",
            "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b",
            "\\bgh[pousr]_[A-Za-z0-9]{36}\\b",
            "\\bgithub_pat_\\w{22,}",
            "\\bglpat-[\\w-]{20,}",
            "\\bsk-[A-Za-z0-9_-]{20,}",
            "\\bAIza[0-9A-Za-z_-]{35}\\b",
            "\\bxox[abeprs]-[0-9A-Za-z-]{10,}",
            "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}",
            "\\bglossa_[a-z0-9]{1,32}_[\\w-]{43}\\b",
            "\\b[a-z][a-z0-9+]+://[^\\s/:@\"'<>]+:[^\\s/:@\"'<>${}]+@"));

    /** What is one by its name, in files of settings: a value, not a reference to one. */
    private static final Pattern BY_NAME = Pattern.compile(
            "(?im)^[\\s#-]*[\"']?[\\w.-]*(?:password|passwd|secret|token|api-?_?key)[\"']?[ \\t]*[:=][ \\t]*"
                    + "[\"']?([^\\s\"'${<&*\\[,][^\\s\"',]{5,})");

    private static final Pattern SETTINGS = Pattern.compile(".*\\.(?:ya?ml|properties|toml|json)|(?:.*/)?\\.env.*");

    @Test
    void noTrackedFileHasOne() throws Exception {
        List<String> found = new ArrayList<>();
        for (String path : TrackedFiles.paths().toList()) {
            TrackedFiles.text(path).stream()
                    .flatMap(text -> secrets(path, text))
                    .forEach(secret -> found.add(path + ": " + secret.substring(0, 6) + "..."));
        }
        assertThat(found).isEmpty();
    }

    /** Put together here, so that this file has none either. */
    static Stream<String> secretTexts() {
        return Stream.of(
                "x.txt|-----BEGIN RSA " + "PRIVATE KEY-----",
                "x.md|the key AK" + "IAIOSFODNN7EXAMPLQ.",
                "x.java|\"gh" + "p_" + "aB3".repeat(12) + "\"",
                "x.sh|curl -H 'authorization: Bearer glossa" + "_ab12_" + "aB3x".repeat(10) + "aB3'",
                "x.md|postgres" + "://glossa:hunter22@db/glossa",
                "k8s/x.yaml|  pass" + "word: hunter22",
                "x.properties|glossa.services.to" + "ken=bF9sK2mPq8",
                ".env|OPENAI_API_K" + "EY=abcdefgh12");
    }

    @ParameterizedTest
    @MethodSource("secretTexts")
    void oneWouldBeSeen(String given) {
        String[] file = given.split("\\|", 2);
        assertThat(secrets(file[0], file[1])).hasSize(1);
    }

    private static Stream<String> secrets(String path, String text) {
        Stream<String> byName = SETTINGS.matcher(path).matches()
                ? BY_NAME.matcher(text).results().map(match -> match.group(1))
                : Stream.of();
        Stream<String> byForm = BY_FORM.matcher(text).results().map(match -> match.group());
        return Stream.concat(byName, byForm).filter(secret -> !secret.contains(MADE_UP));
    }
}
