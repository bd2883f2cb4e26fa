package io.glossa.translation.provider;

import io.glossa.translation.protection.Marks;

/**
 * A translator that takes no instructions, and so gets marks in the place of what must stay. If it loses one, it gets the
 * text as it is: many translators copy addresses and codes by themselves.
 */
final class MaskingProvider implements Provider {

    private final Provider provider;

    MaskingProvider(Provider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean canRepair(Job job) {
        return provider.canRepair(job);
    }

    @Override
    public String edition() {
        return provider.edition();
    }

    @Override
    public String translate(Job job) {
        Marks marks = Marks.in(job.text(), job.demands());
        if (marks.isEmpty()) {
            return provider.translate(job);
        }
        return marks.restore(provider.translate(job.withText(marks.text()))).orElseGet(() -> provider.translate(job));
    }
}
