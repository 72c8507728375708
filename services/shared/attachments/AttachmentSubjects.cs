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

    /// <summary>Whether a caller sees a subject that exists, where not everybody does.</summary>
    public Func<Reading, Caller, Guid, Task<bool>>? IsSeenBy { get; init; }

    /// <summary>Whether the caller sees the subject, and so its documents.</summary>
    internal Task<bool> Seen(Reading reading, Caller caller, string subject) =>
        IsSeenBy?.Invoke(reading, caller, Guid.Parse(subject.Split('/')[1])) ?? Task.FromResult(true);

    /// <summary>Lets only those attach and withdraw who may.</summary>
    internal Task Check(Reading reading, Caller caller, string subject) =>
        MustBeOpenTo?.Invoke(reading, caller, Guid.Parse(subject.Split('/')[1])) ?? Task.CompletedTask;

    /// <summary>A document of a subject that the caller sees, also a withdrawn one.</summary>
    /// <exception cref="Refused">404: there is none.</exception>
    internal async Task<Attachment> Attached(Reading reading, Caller caller, Guid id) =>
        await AttachmentStore.Get(reading, id) is { } found && await Seen(reading, caller, found.Subject)
            ? found
            : throw Refused.NotFound("attachment");

    /// <summary>Its subject is no more: withdraws all of its documents, so that nothing of their content is kept.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="subject">The subject, as collection/id.</param>
    /// <param name="now">The current time.</param>
    public static async Task WithdrawAll(Work work, string subject, DateTimeOffset now)
    {
        foreach (var attachment in await AttachmentStore.Of(work, subject))
            await AttachmentStore.Withdraw(work, attachment.Id, now);
    }

    /// <summary>Refuses what is not <c>collection/id</c> of one that exists and that the caller sees.</summary>
    /// <exception cref="Refused">400: not such a text; 404: there is none.</exception>
    internal async Task<string> Find(Reading reading, Caller caller, string? subject)
    {
        if (string.IsNullOrEmpty(subject))
            throw Refused.Invalid("subject", "required", "This parameter is required.");
        if (
            subject.Split('/') is not [var collection, var text]
            || !TryGetValue(collection, out var exists)
            || !Guid.TryParseExact(text, "D", out var id)
        )
            throw Refused.Invalid("subject", "format", $"Must be one of {string.Join(", ", Keys.Select(key => $"{key}/{{id}}"))}.");
        return await exists(reading, id) && await Seen(reading, caller, subject) ? $"{collection}/{id}" : throw Refused.NotFound("subject");
    }
}
