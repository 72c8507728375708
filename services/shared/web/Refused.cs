namespace Samen.Web;

/// <summary>A request that is not carried out: a status, a stable code and a sentence. One place turns it into problem+json.</summary>
public class Refused(int status, string code, string sentence, IReadOnlyList<FieldError>? errors = null) : Exception(sentence)
{
    /// <summary>HTTP status, 4xx.</summary>
    public int Status { get; } = status;

    /// <summary>Kebab-case, stable: part of the API.</summary>
    public string Code { get; } = code;

    /// <summary>The fields that are wrong, if it lies with them.</summary>
    public IReadOnlyList<FieldError> Errors { get; } = errors ?? [];

    /// <summary>400: the request itself is wrong.</summary>
    public static Refused Invalid(params IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-request", "The request has invalid fields; see errors.", errors);

    /// <summary>400 for one field.</summary>
    public static Refused Invalid(string field, string code, string message) => Invalid(new FieldError(field, code, message));

    /// <summary>403: the caller is known but may not.</summary>
    public static Refused Forbidden(string code, string sentence) => new(403, code, sentence);

    /// <summary>404.</summary>
    public static Refused NotFound(string what) => new(404, "not-found", $"There is no such {what}.");

    /// <summary>409: it was changed meanwhile; read it again.</summary>
    public static Refused Overtaken() =>
        new(409, "changed-meanwhile", "It was changed by someone else at the same moment; read it again and retry.");

    /// <summary>412: <c>If-Match</c> names another version.</summary>
    public static Refused Stale() => new(412, "stale-version", "If-Match names another version than the current one; read it again.");

    /// <summary>428: it would be replaced without <c>If-Match</c>.</summary>
    public static Refused Unconditional() =>
        new(428, "precondition-required", "Read it first and send its ETag in If-Match; else a change by someone else could be lost.");
}
