package org.jansetu.receipt;

import java.util.List;
import java.util.Locale;

/**
 * Everything that a receipt says, in its language and in its order; paper of any kind shows all of
 * it.
 *
 * @param language Hindi or English
 * @param programme the programme's name
 * @param state the state's name
 * @param title what the paper is
 * @param mark original, which duplicate, pending or cancelled, in both languages
 * @param isSpoilt whether it proves no payment: pending or cancelled
 * @param number the receipt's number
 * @param facts who, where, when, what for
 * @param charges what the total is made of, by kind
 * @param total what was paid, in figures
 * @param words the total in words, in both languages
 * @param borne what the department bears; no part of the total, mostly empty
 * @param promise until when and by whom, and where to appeal; empty where nothing is promised
 * @param contacts whom to call
 * @param notes sentences at the foot
 * @param check the number, code and address that prove it
 */
record Slip(
    Locale language,
    String programme,
    String state,
    String title,
    String mark,
    boolean isSpoilt,
    String number,
    List<Fact> facts,
    List<Group> charges,
    Fact total,
    List<String> words,
    Group borne,
    List<Fact> promise,
    List<Fact> contacts,
    List<String> notes,
    Check check) {

  /**
   * Amounts of one kind.
   *
   * @param label the kind
   * @param lines each with its amount
   */
  record Group(String label, List<Fact> lines) {}

  /**
   * What proves the receipt.
   *
   * @param code label and verification code
   * @param invitation what to do with the square
   * @param url the address inside the square
   */
  record Check(Fact code, String invitation, String url) {}
}
