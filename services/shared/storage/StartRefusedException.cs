namespace Samen.Storage;

/// <summary>The program must not start like this: one sentence that says why and what to do. It is not a fault of the program.</summary>
public class StartRefusedException(string sentence, Exception? inner = null) : InvalidOperationException(sentence, inner);
