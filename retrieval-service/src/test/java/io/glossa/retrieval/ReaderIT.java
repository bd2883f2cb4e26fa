package io.glossa.retrieval;

import io.glossa.wire.retrieval.ReaderHeaders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who does not say properly who reads is nobody, and by no means everybody. */
class ReaderIT {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Glossa-Tenant=default",
                "Glossa-Principals=a",
                "Glossa-Unrestricted=true",
                "Glossa-Tenant=default Glossa-Unrestricted=yes",
                "Glossa-Tenant=default Glossa-Unrestricted=",
                "Glossa-Tenant=default Glossa-Unrestricted=true Glossa-Principals=a",
                "Glossa-Tenant=default Glossa-Unrestricted=true Glossa-Unrestricted=true",
                "Glossa-Tenant=default Glossa-Tenant=other Glossa-Principals=a",
                "Glossa-Tenant=-x Glossa-Principals=a",
                "Glossa-Tenant= Glossa-Principals=a",
                "Glossa-Tenant=default Glossa-Principals=a,,b",
                "Glossa-Tenant=default Glossa-Principals=a%0Ab",
                "Glossa-Tenant=default Glossa-Principals=a%zz",
                "Glossa-Tenant=default Glossa-Principals=%20"
            })
    void readerThatIsNotNamedProperlyIsRefused(String headers) {
        RestTestClient client = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + service.port())
                .defaultHeader("Authorization", "Bearer " + ServiceUnderTest.TOKEN)
                .build();

        client.get()
                .uri("/v1/collections")
                .headers(all -> pairs(headers).forEach(pair -> all.add(pair[0], pair[1])))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void readerHasAsManyPrincipalsAsAreAllowed(int principals) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < principals; i++) {
            names.add("group:%04d%%E6%%B3%%95".formatted(i));
        }
        RestTestClient client = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + service.port())
                .defaultHeader("Authorization", "Bearer " + ServiceUnderTest.TOKEN)
                .build();

        client.get()
                .uri("/v1/collections")
                .header(ReaderHeaders.TENANT, "default")
                .header(ReaderHeaders.PRINCIPALS, String.join(",", names))
                .exchange()
                .expectStatus()
                .isEqualTo(principals <= 200 ? 200 : 400);
    }

    private static List<String[]> pairs(String headers) {
        List<String[]> pairs = new ArrayList<>();
        for (String header : headers.isEmpty() ? new String[0] : headers.split(" ")) {
            pairs.add(header.split("=", 2));
        }
        return pairs;
    }
}
