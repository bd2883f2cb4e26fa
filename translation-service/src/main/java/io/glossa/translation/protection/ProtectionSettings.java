package io.glossa.translation.protection;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the deployment knows about names.
 *
 * @param names for each name all that it is called, in any language, as {@code [[Wien, Vienna, Вена]]}
 */
@ConfigurationProperties("glossa.translation.protection")
record ProtectionSettings(@DefaultValue List<List<String>> names) {}
