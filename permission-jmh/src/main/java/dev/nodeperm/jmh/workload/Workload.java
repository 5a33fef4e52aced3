package dev.nodeperm.jmh.workload;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Grants, and distinct references in random order with the answers of the model. All of it follows
 * from the arguments, so that every process that measures has the same. Immutable.
 *
 * <p>Nothing that is granted exists on a disk: every grant is one path, or ends in a wildcard.
 *
 * @param grants the values of {@code --allow-fs-read}
 * @param questions the references and their answers
 */
public record Workload(List<String> grants, List<Question> questions) {
  /** How many references there are: a power of two. */
  public static final int QUESTIONS = 1 << 12;

  /** The directory that relative references start from. */
  public static final String DIRECTORY = Policy.CURRENT_DIRECTORY;

  private static final long SEED = 20_260_101;
  private static final int ATTEMPTS = 1000;

  /** References of a shape, with that many grants. */
  public static Workload of(int grants, Shape shape) {
    Policy policy = Policy.of(grants, SEED);
    Random random = new Random(SEED + shape.ordinal());
    References references = new References(policy, random);
    return of(
        policy.grants(),
        shape.granted(),
        random,
        granted -> {
          String reference = references.next(shape, granted);
          return reference.length() == shape.length() ? reference : "";
        });
  }

  /** The references of one way to make a matcher slow, with that many grants. */
  public static Workload of(int grants, Adversary adversary) {
    Random random = new Random(SEED + adversary.ordinal());
    AdversaryPaths paths = adversary.paths(grants, random);
    return of(paths.grants(), 0.5, random, paths::reference);
  }

  /**
   * Asks for references until there are enough; those that are empty, known, or get another answer
   * are left out.
   */
  private static Workload of(
      List<String> grants, double share, Random random, Function<Boolean, String> references) {
    Model model = new Model(NodeRelease.newest(), DIRECTORY, grants);
    Set<String> known = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (int attempt = 0; questions.size() < QUESTIONS; attempt++) {
      if (attempt > ATTEMPTS * QUESTIONS) {
        throw new IllegalStateException("only " + questions.size() + " references can be made");
      }
      boolean granted = questions.size() < QUESTIONS * share;
      String reference = references.apply(granted);
      if (!reference.isEmpty() && model.grants(reference) == granted && known.add(reference)) {
        questions.add(new Question(reference, granted));
      }
    }
    Collections.shuffle(questions, random);
    return new Workload(grants, List.copyOf(questions));
  }

  /** The launch of the newest known release that has these grants, as arguments. */
  public NodeLaunch launch() {
    List<String> args = new ArrayList<>(List.of("--permission"));
    grants.forEach(grant -> args.add("--allow-fs-read=" + grant));
    args.addAll(List.of("-e", "0"));
    return NodeLaunch.on(NodeRelease.newest()).directory(DIRECTORY).args(args).withoutFiles();
  }

  /** The same launch with the grants in a config file. */
  public NodeLaunch launchFromConfig() {
    return NodeLaunch.on(NodeRelease.newest())
        .directory(DIRECTORY)
        .args("-e", "0")
        .withoutFiles()
        .config(ConfigText.of(grants));
  }

  /**
   * Starts the launch and asks every question once.
   *
   * @throws IllegalStateException if an answer is not the model's
   */
  public ProcessPermission start() {
    ProcessPermission permission = started(launch());
    verify("the library", 1, reference -> permission.has("fs.read", reference));
    return permission;
  }

  /** The permissions of a launch that has to start. */
  public static ProcessPermission started(NodeLaunch launch) {
    if (launch.start() instanceof Launch.Started started) {
      return started.permission();
    }
    throw new IllegalStateException("the launch fails");
  }

  /**
   * Puts every n-th question to somebody else.
   *
   * @throws IllegalStateException if an answer is not the model's
   */
  public void verify(String who, int every, Predicate<String> subject) {
    for (int i = 0; i < questions.size(); i += every) {
      Question question = questions.get(i);
      if (subject.test(question.reference()) != question.granted()) {
        throw new IllegalStateException(who + ": wrong answer for " + question);
      }
    }
  }
}
