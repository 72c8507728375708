using Samen.Contracts;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Gateway.Waiting;

/// <summary>What can wait for whom at the gateway itself. Something new that can wait has a row here, and its query in the store.</summary>
internal static class GatewayTasks
{
    private static readonly TimeSpan KeysAhead = TimeSpan.FromDays(30),
        InvitationsAhead = TimeSpan.FromDays(2);

    public static readonly IReadOnlyList<TaskSource> All =
    [
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
