package io.glossa.translation.provider;

/** Someone who translates. Safe for concurrent use. */
public interface Provider {

    /** How settings and responses call it. */
    String name();

    /**
     * Translates one text.
     *
     * @return the translation, not blank
     * @throws ProviderFailure if there is none
     */
    String translate(Job job);

    /** Whether a second try that says what was wrong with the first can turn out differently. */
    default boolean canRepair(Job job) {
        return false;
    }

    /** What else decides how it translates, as the model behind it: translations of another edition are not reused. */
    default String edition() {
        return "";
    }
}
