package io.glossa.retrieval.replica;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The replica, where one is set, behind the data source that everything has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("glossa.retrieval.replica.url")
class ReplicaConfiguration {

    private static final String POOL = "spring.datasource.hikari";

    /** How long one that hangs may hold up a search, less than a statement on the primary may take. */
    private static final String SOCKET_TIMEOUT_SECONDS = "10";

    @Bean
    PrimaryHistory primaryHistory(ReplicaSettings settings) {
        return new PrimaryHistory(settings.maximumLag());
    }

    @Bean
    Replica replica(
            ReplicaSettings settings,
            DataSourceProperties primary,
            PrimaryHistory history,
            Environment environment,
            MeterRegistry metrics) {
        HikariDataSource connections = new HikariDataSource();
        Binder.get(environment).bind(POOL, Bindable.ofInstance(connections));
        connections.setPoolName("replica");
        connections.setJdbcUrl(Objects.requireNonNull(settings.url()));
        connections.setUsername(Objects.requireNonNullElseGet(settings.username(), primary::getUsername));
        connections.setPassword(Objects.requireNonNullElseGet(settings.password(), primary::getPassword));
        connections.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        connections.setReadOnly(true);
        // It may come later.
        connections.setInitializationFailTimeout(-1);
        connections.setMetricRegistry(metrics);
        Replica replica = new Replica(connections, history);
        Gauge.builder("glossa.retrieval.replica.lag", replica, set -> set.lag().toMillis() / 1e3)
                .description("How much older than the primary the replica was when it was checked last")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("glossa.retrieval.replica.reachable", replica, set -> set.reachable() ? 1 : 0)
                .description("Whether the replica answers")
                .register(metrics);
        return replica;
    }

    @Bean
    ReplicaMonitor replicaMonitor(JdbcClient database, PrimaryHistory history, Replica replica) {
        return new ReplicaMonitor(database, history, replica);
    }

    @Bean
    static BeanPostProcessor replicaRouting(ObjectProvider<Replica> replica) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource primary ? new ReplicaRouting(primary, replica.getObject()) : bean;
            }
        };
    }
}
