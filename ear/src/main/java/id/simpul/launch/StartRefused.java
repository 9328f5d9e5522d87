package id.simpul.launch;

/** Simpul cannot start, and why; its message is meant for the person at the keyboard. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    /**
     * @param obstacle what is in the way
     * @param args what the sentence names, in the order of its places
     */
    public StartRefused(Obstacle obstacle, Object... args) {
        super(obstacle.indonesian(args) + System.lineSeparator() + obstacle.english(args));
        this.obstacle = obstacle;
    }

    StartRefused causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** @return what is in the way */
    public Obstacle obstacle() {
        return obstacle;
    }
}
