package org.jansetu.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.punch.Terminals;
import org.jansetu.tenancy.TenantBound;

/** Tells terminals what to do and hears what came of it, each call in one transaction. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CommandDesk {

  private static final int MOST_AT_A_CALL = 10;

  @Inject private CommandRepository commands;

  /** What the terminal is told now, a line each. */
  List<String> tell(Terminals.Listener listener) {
    List<CommandRepository.Waiting> waiting = commands.tell(listener.serial(), MOST_AT_A_CALL);
    CommandWords words = new CommandWords(listener, Instant.now());
    List<String> lines = new ArrayList<>();
    for (CommandRepository.Waiting one : waiting) {
      Optional<String> line = words.line(one);
      if (line.isPresent()) {
        commands.said(one.id(), line.get());
        lines.add("C:" + one.id() + ":" + line.get());
      } else {
        commands.unspoken(one.id());
      }
    }
    return lines;
  }

  void hear(String serial, List<DeviceReply> replies) {
    for (DeviceReply reply : replies) {
      commands.answered(serial, reply.id(), reply.result());
    }
  }

  /** Ends what was not done in time; how many. */
  int expire() {
    return commands.expire();
  }
}
