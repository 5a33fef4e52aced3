package dev.nodeperm.jmh.peer;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.RunAutomaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.List;

/** One deterministic automaton for all grants, as tables. */
final class AutomatonPeer implements Peer {
  private final RunAutomaton automaton;

  AutomatonPeer(List<Grant> grants) {
    automaton = new RunAutomaton(below(grants).union(strings(grants, false, "")));
  }

  private static Automaton strings(List<Grant> grants, boolean below, String end) {
    String[] texts =
        grants.stream()
            .filter(grant -> grant.below() == below)
            .map(grant -> grant.path() + end)
            .toArray(String[]::new);
    return texts.length == 0 ? BasicAutomata.makeEmpty() : BasicAutomata.makeStringUnion(texts);
  }

  /**
   * What begins with a directory: no grant begins with another, so that an end may go round and
   * round.
   */
  private static Automaton below(List<Grant> grants) {
    Automaton prefixes = strings(grants, true, "/");
    for (State state : prefixes.getAcceptStates()) {
      state.addTransition(new Transition(Character.MIN_VALUE, Character.MAX_VALUE, state));
    }
    return prefixes;
  }

  @Override
  public boolean grants(String path) {
    return automaton.run(path);
  }
}
