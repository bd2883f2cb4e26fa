package io.glossa.retrieval.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTests {

    @Test
    void aConnectionThatCannotBeRolledBackIsLost() {
        assertThat(DatabaseOutage.isBehind(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void aStatementThatFailsIsNoOutage() {
        assertThat(DatabaseOutage.isBehind(
                        new DataIntegrityViolationException("insert", new SQLException("duplicate key", "23505"))))
                .isFalse();
    }
}
