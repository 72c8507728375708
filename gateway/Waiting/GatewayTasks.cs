using Samen.Contracts;
using Samen.Gateway.People;
using Samen.Mail;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Gateway.Waiting;

/// <summary>What can wait for whom at the gateway itself. Something new that can wait has a row here, and its query in the store.</summary>
internal static class GatewayTasks
{
    private static readonly TimeSpan KeysAhead = TimeSpan.FromDays(30),
        InvitationsAhead = TimeSpan.FromDays(2),
        StandInsAhead = TimeSpan.FromDays(3);

    /// <summary>The table, with the rules as they are set.</summary>
    public static IReadOnlyList<TaskSource> All(PeopleSettings people) =>
        [
            new(Roles.Admin, StandIns),
            new(Roles.Admin, question => SecondFactors(question, people)),
            AdminTasks.Mails(GatewayService.Name, GivenUpMail.Of),
            new(Roles.Admin, question => Keys(question, null)),
            new(Roles.Admin, question => Invitations(question, null)),
            new(Roles.MunicipalityManager, OwnInvitations),
            new(Roles.PartnerUser, OwnKeys),
            new(Roles.VendorUser, OwnKeys),
            new(Roles.MunicipalityOfficer, Mandates),
        ];

    private static async Task<IEnumerable<TaskView>> OwnKeys(TaskQuestion question) =>
        question.Caller.Partner is { } partner ? await Keys(question, partner) : [];

    private static async Task<IEnumerable<TaskView>> Keys(TaskQuestion question, Guid? partner) =>
        from key in await GatewayTaskStore.Keys(question.Reading, partner, question.Now, question.Now + KeysAhead)
        select new TaskView(TaskKind.RenewCredential, "", $"credentials/{key.Id}", key.Title, "/sleutels", key.Since, key.DueAt);

    private static async Task<IEnumerable<TaskView>> OwnInvitations(TaskQuestion question) =>
        question.Caller.Municipality is { } own ? await Invitations(question, own) : [];

    /// <summary>One task for all of them; the first to lapse leads.</summary>
    private static async Task<IEnumerable<TaskView>> Invitations(TaskQuestion question, string? municipality)
    {
        var people = await GatewayTaskStore.Invitations(question.Reading, municipality, question.Now + InvitationsAhead);
        return people is [var first, ..]
            ?
            [
                new TaskView(
                    TaskKind.RenewInvitation,
                    "",
                    $"people/{first.Id}",
                    first.Title,
                    people.Count == 1 ? $"/mensen/{first.Id}" : "/mensen",
                    first.Since,
                    first.DueAt,
                    Count: people.Count
                ),
            ]
            : [];
    }

    private static async Task<IEnumerable<TaskView>> StandIns(TaskQuestion question) =>
        from one in await GatewayTaskStore.StandIns(question.Reading, question.Now, question.Now + StandInsAhead)
        select new TaskView(TaskKind.ExtendStandIn, "", $"people/{one.Id}", one.Title, $"/mensen/{one.Id}", one.Since, one.DueAt);

    /// <summary>One task for all of them; where nobody must have one, administrators are asked all the same.</summary>
    private static async Task<IEnumerable<TaskView>> SecondFactors(TaskQuestion question, PeopleSettings people)
    {
        var without = await GatewayTaskStore.WithoutSecondFactor(question.Reading, people.MustEnrol(null, null));
        return without is [var first, ..]
            ?
            [
                new TaskView(
                    TaskKind.AskSecondFactor,
                    "",
                    $"people/{first.Id}",
                    first.Title,
                    without.Count == 1 ? $"/mensen/{first.Id}" : "/mensen",
                    first.Since,
                    Count: without.Count
                ),
            ]
            : [];
    }

    /// <summary>Whoever acts by a mandate gives none.</summary>
    private static async Task<IEnumerable<TaskView>> Mandates(TaskQuestion question) =>
        question.Caller is { Municipality: { } municipality, Office: { } office, Partner: null }
            ? (await GatewayTaskStore.Mandates(question.Reading, municipality, office, question.Now, question.Now + KeysAhead)).Select(
                mandate => new TaskView(
                    TaskKind.RenewMandate,
                    "",
                    $"mandates/{mandate.Id}",
                    mandate.Title,
                    "/mandaten",
                    mandate.Since,
                    mandate.DueAt
                )
            )
            : [];
}
