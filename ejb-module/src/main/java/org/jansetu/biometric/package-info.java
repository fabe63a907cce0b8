/**
 * Punches without a terminal: by a fingerprint at the centre's computer, and by a telephone.
 *
 * <p>A fingerprint is compared with those of one person only, whose number is said with it, by
 * SourceAFIS. The programme's {@code punches.yaml} says at which score two images are of one
 * finger. Of a finger only its template is kept, encrypted with a key beside the server's other
 * keys, with the consent that was given; images are never kept, and a template is forgotten when
 * the consent is taken back. PNG, BMP, JPEG and WSQ are read, known by their content.
 *
 * <p>A punch by telephone needs a sign-in, a photograph and a place near the centre. A telephone
 * can be made to lie about its place, so these punches are weaker and say so; the officer in
 * charge, the head and the Collector may look at the photographs ({@link
 * org.jansetu.biometric.PunchPhotos}), and every look is noted.
 *
 * <p>Keeps {@code biometric.template}, {@code attempt} and {@code sighting}. Limits: 1 MiB and
 * 2,000 pixels a side an image, ten fingers a person, five wrong tries in a quarter of an hour.
 */
package org.jansetu.biometric;
