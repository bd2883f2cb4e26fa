package io.glossa.gateway.review;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.glossary.Proposals;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.review.HeldTranslation;
import io.glossa.wire.review.Review;
import io.glossa.wire.review.ReviewStatus;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The tables of reviews. Each method runs in its caller's transaction. */
@Component
class ReviewRows {

    private static final String COLUMNS =
            "id, number, tenant, collection, status, held_at, answer_language, held, released, translated, reason";

    private final Proposals proposals;
    private final JsonMapper json;
    private final ObjectWriter writer;

    ReviewRows(Proposals proposals, JsonMapper json) {
        this.proposals = proposals;
        this.json = json;
        // A model may have written what PostgreSQL cannot store as it is.
        this.writer = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    void insert(
            JdbcClient jdbc,
            UUID id,
            String tenant,
            String collection,
            LanguageTag answerLanguage,
            AskResponse held,
            Map<String, Integer> documents) {
        jdbc.sql("""
                        INSERT INTO gateway.review (id, tenant, collection, status, answer_language, held)
                        VALUES (:id, :tenant, :collection, 'needs-review', :language, CAST(:held AS json))
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("language", answerLanguage.value())
                .param("held", writer.writeValueAsString(held))
                .update();
        documents.forEach((document, version) -> jdbc.sql(
                        "INSERT INTO gateway.review_source (review, document, version) VALUES (:id, :document, :version)")
                .param("id", id)
                .param("document", document)
                .param("version", version)
                .update());
        audit(jdbc, id, tenant, collection, ReviewStatus.NEEDS_REVIEW, null);
    }

    /** Does nothing where the same translation of the same text has a review already. */
    void insert(JdbcClient jdbc, UUID id, String tenant, String collection, HeldTranslation translation, byte[] key) {
        int inserted = jdbc.sql("""
                        INSERT INTO gateway.review
                               (id, tenant, collection, status, answer_language, translated, translated_key)
                        VALUES (:id, :tenant, :collection, 'needs-review', :language, CAST(:translated AS json), :key)
                        ON CONFLICT (tenant, collection, translated_key) DO NOTHING
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("language", translation.target().value())
                .param("translated", writer.writeValueAsString(translation))
                .param("key", key)
                .update();
        if (inserted > 0) {
            audit(jdbc, id, tenant, collection, ReviewStatus.NEEDS_REVIEW, null);
        }
    }

    /** The review of a translation. */
    ReviewRow find(JdbcClient jdbc, String tenant, String collection, byte[] key) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM gateway.review
                         WHERE tenant = :tenant AND collection = :collection AND translated_key = :key
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("key", key)
                .query((row, number) -> read(row))
                .single();
    }

    private static void audit(
            JdbcClient jdbc,
            UUID id,
            String tenant,
            String collection,
            ReviewStatus status,
            @Nullable String reviewer) {
        jdbc.sql("""
                        INSERT INTO gateway.review_audit (review, tenant, collection, status, reviewer)
                        VALUES (:id, :tenant, :collection, :status, :reviewer)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("status", status.value())
                .param("reviewer", reviewer)
                .update();
    }

    Optional<ReviewRow> find(JdbcClient jdbc, String tenant, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gateway.review WHERE id = :id AND tenant = :tenant")
                .param("id", id)
                .param("tenant", tenant)
                .query((row, number) -> read(row))
                .optional();
    }

    List<ReviewRow> list(
            JdbcClient jdbc,
            Caller caller,
            @Nullable ReviewStatus status,
            @Nullable String collection,
            long after,
            int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM gateway.review
                         WHERE number > :after AND tenant = :tenant
                           AND (CAST(:status AS text) IS NULL OR status = :status)
                           AND (CAST(:collection AS text) IS NULL OR collection = :collection)
                           AND (:all OR collection = ANY (:seen))
                           AND (:unrestricted OR translated IS NULL)
                         ORDER BY number
                         LIMIT :limit
                        """)
                .param("after", after)
                .param("tenant", caller.tenant())
                .param("status", status == null ? null : status.value())
                .param("collection", collection)
                .param("unrestricted", caller.reader().unrestricted())
                .param("all", caller.collections().contains(Caller.ALL))
                .param("seen", caller.collections().toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** @return whether it was still to be decided */
    boolean decide(
            JdbcClient jdbc, ReviewRow review, ReviewStatus status, String reviewer, String reason, Release release) {
        int changed = jdbc.sql("""
                        UPDATE gateway.review
                           SET status = :status, reason = :reason, released = CAST(:released AS json),
                               translated = COALESCE(CAST(:translated AS json), translated)
                         WHERE id = :id AND status = 'needs-review'
                        """)
                .param("id", review.id())
                .param("status", status.value())
                .param("reason", reason)
                .param("released", json(release.answer()))
                .param("translated", json(release.translation()))
                .update();
        if (changed > 0) {
            audit(jdbc, review.id(), review.tenant(), review.collection(), status, reviewer);
        }
        return changed > 0;
    }

    /** The documents that the review's texts are from. */
    List<String> sources(JdbcClient jdbc, UUID id) {
        return jdbc.sql("SELECT document FROM gateway.review_source WHERE review = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    List<Review.ReviewEvent> history(JdbcClient jdbc, ReviewRow review) {
        return jdbc.sql("""
                        SELECT status, reviewer, at
                          FROM gateway.review_audit
                         WHERE review = :id
                         ORDER BY number
                        """)
                .param("id", review.id())
                .query((row, number) -> {
                    ReviewStatus status = ReviewStatus.of(row.getString("status"));
                    boolean decision = status != ReviewStatus.NEEDS_REVIEW && status != ReviewStatus.ERASED;
                    return new Review.ReviewEvent(
                            status,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("reviewer"),
                            decision ? review.reason() : null);
                })
                .list();
    }

    private @Nullable String json(@Nullable Object value) {
        return value == null ? null : writer.writeValueAsString(value);
    }

    /** Removes every text of the translations that were held for a collection. */
    void eraseTranslations(JdbcClient jdbc, String tenant, String collection) {
        List<UUID> reviews = jdbc.sql("""
                        SELECT id
                          FROM gateway.review
                         WHERE tenant = :tenant AND collection = :collection AND translated IS NOT NULL
                         ORDER BY number
                           FOR UPDATE
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .query(UUID.class)
                .list();
        reviews.forEach(id -> erase(jdbc, id, tenant, collection));
    }

    /** Removes every text of the reviews that quote a document. */
    void erase(JdbcClient jdbc, String tenant, String collection, String document, int version) {
        List<UUID> reviews = jdbc.sql("""
                        SELECT review.id
                          FROM gateway.review JOIN gateway.review_source ON review_source.review = review.id
                         WHERE review.tenant = :tenant AND review.collection = :collection
                           AND review_source.document = :document
                           AND (review_source.version IS NULL OR review_source.version <= :version)
                         ORDER BY review.number
                           FOR UPDATE OF review
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("document", document)
                .param("version", version)
                .query(UUID.class)
                .list();
        reviews.forEach(id -> erase(jdbc, id, tenant, collection));
    }

    private void erase(JdbcClient jdbc, UUID id, String tenant, String collection) {
        jdbc.sql("""
                        UPDATE gateway.review
                           SET status = 'erased', held = NULL, released = NULL, reason = NULL,
                               translated = NULL, translated_key = NULL
                         WHERE id = :id
                        """).param("id", id).update();
        jdbc.sql("DELETE FROM gateway.reviewed_translation WHERE review = :id")
                .param("id", id)
                .update();
        proposals.forget(jdbc, id);
        jdbc.sql("DELETE FROM gateway.review_source WHERE review = :id")
                .param("id", id)
                .update();
        audit(jdbc, id, tenant, collection, ReviewStatus.ERASED, null);
    }

    void addTranslations(JdbcClient jdbc, UUID id, List<Entry> translations) {
        translations.forEach(translation -> jdbc.sql("""
                        INSERT INTO gateway.reviewed_translation (review, text, source, target, translation, state)
                        VALUES (:id, :text, :source, :target, :translation, :state)
                        """)
                .param("id", id)
                .param("text", translation.text())
                .param("source", translation.source().value())
                .param("target", translation.target().value())
                .param("translation", translation.translation())
                .param("state", translation.state().value())
                .update());
    }

    /** @param number by which {@link #sent} knows it */
    record Unsent(long number, Entry translation) {}

    /** The oldest ones, not locked by another gateway that sends them now. */
    List<Unsent> unsent(JdbcClient jdbc, int limit) {
        return jdbc.sql("""
                        SELECT number, text, source, target, translation, state
                          FROM gateway.reviewed_translation
                         WHERE NOT sent
                         ORDER BY number
                         LIMIT :limit
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("limit", limit)
                .query((row, number) -> new Unsent(
                        row.getLong("number"),
                        new Entry(
                                row.getString("text"),
                                LanguageTag.of(row.getString("source")),
                                LanguageTag.of(row.getString("target")),
                                row.getString("translation"),
                                ReviewState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)))))
                .list();
    }

    void sent(JdbcClient jdbc, List<Unsent> translations) {
        jdbc.sql("UPDATE gateway.reviewed_translation SET sent = true WHERE number IN (:numbers)")
                .param("numbers", translations.stream().map(Unsent::number).toList())
                .update();
    }

    /** What the translation service may have learnt from reviews that quote a document. */
    List<ReviewedTranslations.Text> learnt(
            JdbcClient jdbc, String tenant, String collection, String document, int version) {
        return jdbc.sql("""
                        SELECT DISTINCT text, source, target
                          FROM gateway.reviewed_translation
                          JOIN gateway.review ON review.id = reviewed_translation.review
                          JOIN gateway.review_source ON review_source.review = review.id
                         WHERE review.tenant = :tenant AND review.collection = :collection
                           AND review_source.document = :document AND sent
                           AND (review_source.version IS NULL OR review_source.version <= :version)
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("document", document)
                .param("version", version)
                .query((row, number) -> text(row))
                .list();
    }

    /** What the translation service may have learnt from a collection's held translations. */
    List<ReviewedTranslations.Text> learnt(JdbcClient jdbc, String tenant, String collection) {
        return jdbc.sql("""
                        SELECT DISTINCT text, source, target
                          FROM gateway.reviewed_translation
                          JOIN gateway.review ON review.id = reviewed_translation.review
                         WHERE review.tenant = :tenant AND review.collection = :collection
                           AND review.translated IS NOT NULL AND sent
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .query((row, number) -> text(row))
                .list();
    }

    private static ReviewedTranslations.Text text(ResultSet row) throws SQLException {
        return new ReviewedTranslations.Text(
                row.getString("text"),
                LanguageTag.of(row.getString("source")),
                LanguageTag.of(row.getString("target")));
    }

    private ReviewRow read(ResultSet row) throws SQLException {
        return new ReviewRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("tenant"),
                row.getString("collection"),
                ReviewStatus.of(row.getString("status")),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                LanguageTag.of(row.getString("answer_language")),
                read(row.getString("held"), AskResponse.class),
                read(row.getString("released"), AskResponse.class),
                read(row.getString("translated"), HeldTranslation.class),
                row.getString("reason"));
    }

    private <T> @Nullable T read(@Nullable String stored, Class<T> type) {
        return stored == null ? null : json.readValue(stored, type);
    }
}
