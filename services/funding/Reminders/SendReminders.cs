using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager sends every reminder that is due, in one act; a dry run shows which those are. Each stage of an invoice is sent
/// once, so that the same act again sends nothing.
/// </summary>
internal static class SendReminders
{
    public static async Task<Ok<RemindersSent>> Handle(
        SendRemindersRequest request,
        Caller caller,
        FundingDatabase database,
        Setting<ReminderSettings> settings,
        Setting<InterestSettings> interest,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            var due = await ReminderStore.List(reading, clock.Today(), due: await settings.In(reading));
            return Answer(true, await Reminding.Of(reading, due, (await interest.In(reading)).Regime, mail, caller.Id, clock.GetUtcNow()));
        }
        return await database.Write(
            caller,
            async work =>
            {
                // No payment is matched, and nothing credited, between reading and sending.
                await FundStore.Hold(work);
                var now = clock.GetUtcNow();
                var terms = await settings.In(work);
                var due = await ReminderStore.List(work, DutchTime.DayOf(now), due: terms);
                var reminders = await Reminding.Of(work, due, (await interest.In(work)).Regime, mail, caller.Id, now);
                var reminding = new Reminding(work, terms, mail, now);
                foreach (var reminder in reminders)
                    await reminding.Send(reminder);
                return Answer(false, reminders);
            },
            ct
        );
    }

    private static Ok<RemindersSent> Answer(bool dryRun, IReadOnlyList<Reminder> reminders) =>
        TypedResults.Ok(new RemindersSent(dryRun, [.. reminders.Select(r => r.View())]));
}
