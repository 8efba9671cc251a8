// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.output;

import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;

/** Who signed a bundle, in words. */
public final class Signers {
    private Signers() {}

    /** Returns one line. */
    public static String line(Signature signature, Language language) {
        String fingerprint =
                signature.fingerprint().map(ContentDigest::toString).orElse("");
        return switch (signature.state()) {
            case UNSIGNED -> language.of("未签名", "unsigned");
            case SIGNED ->
                language.of("由 ", "signed by ")
                        + signature.owner().map(KeyOwner::name).orElse("")
                        + language.of(" 签名，证书 ", ", certificate ")
                        + fingerprint;
            case UNREGISTERED ->
                language.of("已签名，密钥未经登记核对，证书 ", "signed; no register was asked, certificate ") + fingerprint;
            case REFUSED -> language.of("签名不被接受", "the signature is refused");
        };
    }
}
