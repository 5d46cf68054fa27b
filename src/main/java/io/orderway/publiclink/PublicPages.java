package io.orderway.publiclink;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where customers reach the pages below {@code /p/}.
 *
 * @param publicUrl the house's address on the internet, without a slash at its end
 */
@ConfigurationProperties("orderway")
public record PublicPages(URI publicUrl) {

    /** @param path begins with a slash, for example {@code /p/confirm/} and a token */
    public String url(String path) {
        return publicUrl + path;
    }
}
