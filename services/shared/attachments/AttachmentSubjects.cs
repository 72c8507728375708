using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>
/// What a service's documents can be attached to, by collection: <c>["assemblies"] = (reading, id) => ...</c> answers
/// whether there is one of that id.
/// </summary>
public sealed class AttachmentSubjects : Dictionary<string, Func<Reading, Guid, Task<bool>>>
{
    /// <summary>Refuses who may not change the documents of a subject, where roles and scope alone don't say it.</summary>
    public Func<Reading, Caller, Guid, Task>? MustBeOpenTo { get; init; }

    /// <summary>Lets only those attach and withdraw who may.</summary>
    internal Task Check(Reading reading, Caller caller, string subject) =>
        MustBeOpenTo?.Invoke(reading, caller, Guid.Parse(subject.Split('/')[1])) ?? Task.CompletedTask;

    /// <summary>Refuses what is not <c>collection/id</c> of one that exists.</summary>
    /// <exception cref="Refused">400: not such a text; 404: there is none.</exception>
    internal async Task<string> Find(Reading reading, string? subject)
    {
        if (string.IsNullOrEmpty(subject))
            throw Refused.Invalid("subject", "required", "This parameter is required.");
        if (
            subject.Split('/') is not [var collection, var text]
            || !TryGetValue(collection, out var exists)
            || !Guid.TryParseExact(text, "D", out var id)
        )
            throw Refused.Invalid("subject", "format", $"Must be one of {string.Join(", ", Keys.Select(key => $"{key}/{{id}}"))}.");
        return await exists(reading, id) ? $"{collection}/{id}" : throw Refused.NotFound("subject");
    }
}
