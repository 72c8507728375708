using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Mail;
using Samen.Messaging;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What can wait for whom in this service. Something new that can wait has a row here.</summary>
internal static class PartnerTasks
{
    /// <summary>Days before support ends in which a municipality is asked; and how many subscriptions are read.</summary>
    private const int DaysAhead = 183,
        MostSubscriptions = 200;

    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <param name="views">Says what can be done with a subscription.</param>
    public static IReadOnlyList<TaskSource> All(SubscriptionViews views) =>
        [
            new(Roles.PartnerManager, Candidates),
            new(Roles.PartnerUser, question => Subscriptions(question, views)),
            new(Roles.MunicipalityOfficer, Usages),
            AdminTasks.ParkedFacts(PartnersService.Name, FailedFacts.Of),
            AdminTasks.Mails(PartnersService.Name, GivenUpMail.Of),
        ];

    private static async Task<IEnumerable<TaskView>> Candidates(TaskQuestion question) =>
        from partner in await PartnerStore.List(
            question.Reading,
            null,
            AdmissionStatus.Candidate,
            null,
            PartnerOrder.Name,
            null,
            TaskQuestion.MostOfAKind
        )
        select new TaskView(
            TaskKind.DecideAdmission,
            "",
            $"partners/{partner.Id}",
            partner.Name,
            $"/partners/{partner.Id}",
            partner.AdmissionAt ?? partner.RegisteredAt
        );

    /// <summary>Those that fail, until the schedule runs out, and those that it then paused; not those that somebody paused.</summary>
    private static async Task<IEnumerable<TaskView>> Subscriptions(TaskQuestion question, SubscriptionViews views)
    {
        if (question.Caller.Partner is not { } partner)
            return [];
        var all = await SubscriptionStore.List(question.Reading, partner, null, MostSubscriptions);
        return from one in await views.Of(question.Reading, partner, [.. all.Where(one => one.LastErrorCode is not null)])
            let kind = one.Status == SubscriptionStatus.Active ? TaskKind.RepairDelivery
            : one.AllowedActions.Contains(SubscriptionAction.Resume) ? TaskKind.ResumeSubscription
            : (TaskKind?)null
            where kind is not null && (one.Status == SubscriptionStatus.Paused || one.FailedAttempts > 0)
            select new TaskView(
                kind.Value,
                "",
                $"subscriptions/{one.Id}",
                one.Sink,
                $"/partners/{partner}/abonnementen/{one.Id}",
                one.FailingSince,
                one.PausesAt
            );
    }

    /// <summary>Versions that the municipality uses, of which support ends or has ended, and that it has not said to leave.</summary>
    private static async Task<IEnumerable<TaskView>> Usages(TaskQuestion question)
    {
        var ending = await UsageStore.List(
            question.Reading,
            null,
            question.Municipality,
            question.Today.AddDays(DaysAhead),
            question.Today,
            null,
            TaskQuestion.MostOfAKind
        );
        return from usage in ending
            let view = usage.View(question.Today, [])
            where view.Status == UsageStatus.InProduction && usage.PhasingOutFrom is null && usage.PhasedOutFrom is null
            select new TaskView(
                TaskKind.LeaveVersion,
                "",
                $"product-versions/{usage.VersionId}",
                $"{usage.ProductName} {usage.Label}",
                $"/producten/{usage.ProductId}?versie={usage.VersionId}",
                usage.RecordedAt,
                view.EndsOn is { } end ? DutchTime.At(end.AddDays(-1), EndOfDay) : null
            );
    }
}
