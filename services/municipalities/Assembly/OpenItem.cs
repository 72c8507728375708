using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Hosting.Mail;
using Samen.Messaging;
using Samen.Municipalities.Notifications;
using Samen.Municipalities.Register;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: the assembly secretary opens the vote on an item; rule and weights are frozen.</summary>
internal static class OpenItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id, Caller caller, MunicipalitiesDatabase database, IOptions<VotingSettings> settings, MailQueue mail, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            var now = clock.GetUtcNow();
            var rule = settings.Value.Rule();
            var current = await AgendaStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
            caller.MustMatch(current.Version);
            var meeting = current.AssemblyId is { } assembly ? await AssemblyStore.Get(work, assembly) : null;
            VoteWeight[] weights = meeting is null ? [] : [.. (await VoteWeights.Figures(work, meeting)).Where(figure => figure.Value is not null).Select(figure => new VoteWeight
            {
                ItemId = id,
                MunicipalityCode = figure.Key,
                Inhabitants = figure.Value!.Value,
                Weight = Vote.Weight(figure.Value.Value, rule),
            })];
            var municipalities = meeting is null ? 0 : await MunicipalityStore.Count(work, meeting.Date);
            var (opened, fact) = current.Open(rule, weights, municipalities, now);
            if (!await AgendaStore.Update(work, opened)) throw caller.Overtaken();
            await BallotStore.Freeze(work, weights);
            work.Publish(fact, now);
            await TellItemOpened.Handle(work, mail, opened, now);
            caller.Tag(opened.Version);
            return TypedResults.Ok(opened.View());
        }, ct);
}
