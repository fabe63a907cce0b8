package org.jansetu.biometric;

/**
 * Somebody punches by telephone.
 *
 * @param centre code of the centre
 * @param latitudeMicro where the telephone is, in millionths of a degree
 * @param longitudeMicro the same
 * @param accuracyMetres how sure it is of that, in metres
 * @param uploadId the photograph, handed in before by the same person
 */
public record PhonePunch(
    String centre, int latitudeMicro, int longitudeMicro, int accuracyMetres, String uploadId) {}
