using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Who is told of what: one method per step, called in the transaction of the step. The municipalities service mails it, since it knows
/// who speaks for a municipality. A notice tells no more than is public; nobody is told of what they did themselves.
/// </summary>
internal static class Notices
{
    /// <summary>The recorder of the need that was not proposed for.</summary>
    public static void MergeProposed(Work work, NeedMerge merge, Need other, DateTimeOffset now) =>
        Give(work, NoticeKind.MergeProposed, other.Id, other.Title, [other.MunicipalityCode], merge.ProposedBy, now);

    /// <summary>All that share the need that stays: those of the other are among them.</summary>
    public static async Task Merged(Work work, Need into, string? by, DateTimeOffset now) =>
        Give(work, NoticeKind.NeedsMerged, into.Id, into.Title, await NeedShareStore.Sharers(work, into), by, now);

    /// <summary>All that share one of the two, each of its own need.</summary>
    public static async Task MergeUndone(Work work, Need need, Need into, string? by, DateTimeOffset now)
    {
        var own = await NeedShareStore.Sharers(work, need);
        Give(work, NoticeKind.MergeUndone, need.Id, need.Title, own, by, now);
        Give(work, NoticeKind.MergeUndone, into.Id, into.Title, (await NeedShareStore.Sharers(work, into)).Except(own), by, now);
    }

    /// <summary>All that signed it, or recorded what was merged into it.</summary>
    public static async Task Withdrawn(Work work, Need need, DateTimeOffset now) =>
        Give(work, NoticeKind.NeedWithdrawn, need.Id, need.Title, await NeedShareStore.Sharers(work, need), need.MunicipalityCode, now);

    /// <summary>The recorder.</summary>
    public static void Commented(Work work, Need need, DateTimeOffset now) =>
        Give(work, NoticeKind.NeedCommented, need.Id, need.Title, [need.MunicipalityCode], null, now);

    /// <summary>All that share the need, but for the owners, who submitted it.</summary>
    public static async Task Started(Work work, Initiative initiative, DateTimeOffset now)
    {
        var need = (await NeedStore.Get(work, initiative.NeedId))!;
        var sharers = (await NeedShareStore.Sharers(work, need)).Except(initiative.Owners.Select(owner => owner.MunicipalityCode));
        Give(work, NoticeKind.InitiativeStarted, initiative.Id, initiative.Title, sharers, null, now);
    }

    /// <summary>Those that the initiative asks to own or to lead it and did not ask before. Which one it is, only they see.</summary>
    public static void Asked(Work work, Initiative? before, Initiative initiative, DateTimeOffset now)
    {
        foreach (var asked in initiative.Requests.Where(asked => asked.Kind != OwnerRequestKind.Joining))
        {
            if (before?.Requests.Any(one => (one.MunicipalityCode, one.Kind) == (asked.MunicipalityCode, asked.Kind)) == true)
                continue;
            var kind = asked.Kind == OwnerRequestKind.Lead ? NoticeKind.LeadOffered : NoticeKind.OwnerInvited;
            Give(work, kind, null, null, [asked.MunicipalityCode], initiative.Lead, now);
        }
    }

    /// <summary>Those that are called.</summary>
    public static void Called(Work work, Facility facility, IEnumerable<string> municipalities, DateTimeOffset now) =>
        Give(work, NoticeKind.AdoptionCalled, facility.Id, facility.Name, municipalities, null, now);

    /// <summary>Those that ask it, but for who answers.</summary>
    public static async Task Answered(Work work, Question question, string by, DateTimeOffset now)
    {
        var askers = (await QuestionStore.View(work, question)).AlsoAskedBy.Select(asker => asker.MunicipalityCode);
        var all = question.MunicipalityCode is { } first ? askers.Prepend(first) : askers;
        Give(work, NoticeKind.QuestionAnswered, question.Id, question.Title, all, by, now);
    }

    /// <summary>Those that take part; of an announcement also those that consider the facility.</summary>
    public static async Task Moved(Work work, Procurement procurement, bool alsoConsidering, DateTimeOffset now)
    {
        var told = (await ParticipationStore.Of(work, procurement.Id)).Select(one => one.MunicipalityCode);
        if (alsoConsidering)
            told = told.Concat(await ParticipationStore.Considering(work, procurement));
        Give(work, NoticeKind.ProcurementMoved, procurement.Id, procurement.Title, told, null, now);
    }

    /// <summary>Those that consider the facility and do not take part.</summary>
    public static async Task EntryMomentNear(Work work, Procurement procurement, DateTimeOffset now) =>
        Give(
            work,
            NoticeKind.EntryMomentNear,
            procurement.Id,
            procurement.Title,
            await ParticipationStore.Considering(work, procurement),
            null,
            now
        );

    private static void Give(
        Work work,
        NoticeKind kind,
        Guid? subject,
        string? title,
        IEnumerable<string> municipalities,
        string? by,
        DateTimeOffset now
    )
    {
        var told = municipalities.Where(code => code != by).Distinct().ToList();
        if (told.Count > 0)
            work.Publish(new NoticeGiven(Guid.CreateVersion7(now), kind, subject, title, told), now);
    }
}
