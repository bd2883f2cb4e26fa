package io.glossa.local.faults;

import io.glossa.wire.answer.Citation;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every write of one collection: what was sent, and what was acknowledged. A document of whose last write nobody knows what
 * became of it is not written again, so that there is one such write a document at most.
 */
final class Ledger {

    private final String collection;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    Ledger(String collection) {
        this.collection = collection;
    }

    /** One document's writes. */
    private static final class Account {

        private final TreeMap<Integer, String> acknowledged = new TreeMap<>();
        private @Nullable String unsure;
        private boolean unchecked = true;

        /** What it may say now, after its last write. */
        private boolean mayBe(int version, String text) {
            if (!acknowledged.isEmpty()
                    && version == acknowledged.lastKey()
                    && text.equals(acknowledged.lastEntry().getValue())) {
                return true;
            }
            int last = acknowledged.isEmpty() ? 0 : acknowledged.lastKey();
            return text.equals(unsure) && version == last + 1;
        }
    }

    String collection() {
        return collection;
    }

    /** To be told before a write is sent. */
    void sending(String id, String text) {
        Account account = accounts.computeIfAbsent(id, _ -> new Account());
        synchronized (account) {
            account.unsure = text;
            account.unchecked = true;
        }
    }

    /** That the last write of the document was acknowledged. */
    void acknowledged(String id, int version) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new IllegalArgumentException(id + " was never written");
        }
        synchronized (account) {
            account.acknowledged.put(version, String.valueOf(account.unsure));
            account.unsure = null;
        }
    }

    /** Whether the quote is what the cited version says from start to end, as far as it is known here. */
    boolean stands(Citation citation) {
        Account account = accounts.get(citation.document());
        if (account == null) {
            return false;
        }
        synchronized (account) {
            String acknowledged = account.acknowledged.get(citation.version());
            return (acknowledged != null && stands(citation, acknowledged))
                    || (account.unsure != null && stands(citation, account.unsure));
        }
    }

    private static boolean stands(Citation citation, String text) {
        return citation.end() <= text.length()
                && text.substring(citation.start(), citation.end()).equals(citation.quote());
    }

    /**
     * Compares all of the collection with what was acknowledged, and the texts of the documents that were written since the
     * last time. Nobody may be writing.
     *
     * @return what is wrong
     */
    List<String> check(Client client) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> listed = listed(client, wrong);
        for (Map.Entry<String, Account> entry : accounts.entrySet()) {
            String id = entry.getKey();
            Account account = entry.getValue();
            Integer version = listed.get(id);
            synchronized (account) {
                if (version == null) {
                    if (!account.acknowledged.isEmpty()) {
                        wrong.add("%s is gone, which was acknowledged in version %d"
                                .formatted(id, account.acknowledged.lastKey()));
                    }
                } else if (account.unchecked) {
                    Document stored = client.document(collection, id).read(Document.class);
                    if (!account.mayBe(stored.version(), stored.text())) {
                        wrong.add("%s is stored in version %d with a text that is not the one acknowledged in %s"
                                .formatted(id, stored.version(), account.acknowledged.keySet()));
                    } else if (stored.text().equals(account.unsure)) {
                        account.acknowledged.put(stored.version(), stored.text());
                        account.unsure = null;
                    }
                    account.unchecked = account.unsure != null;
                } else if (!version.equals(account.acknowledged.lastKey())) {
                    wrong.add("%s is in version %d, acknowledged was %d"
                            .formatted(id, version, account.acknowledged.lastKey()));
                }
            }
        }
        Set<String> unknown = new HashSet<>(listed.keySet());
        unknown.removeAll(accounts.keySet());
        unknown.forEach(id -> wrong.add(id + " is stored, and was never sent"));
        return wrong;
    }

    private Map<String, Integer> listed(Client client, List<String> wrong) throws IOException, InterruptedException {
        Map<String, Integer> versions = new HashMap<>();
        String after = null;
        do {
            DocumentList page = client.documents(collection, after).read(DocumentList.class);
            for (DocumentList.Entry entry : page.documents()) {
                if (versions.put(entry.id(), entry.version()) != null) {
                    wrong.add(entry.id() + " is there twice");
                }
            }
            after = page.next();
        } while (after != null);
        return versions;
    }
}
