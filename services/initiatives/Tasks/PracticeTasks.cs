using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits about hours that municipalities pledge and work.</summary>
internal static class PracticeTasks
{
    /// <summary>Pledges for initiatives that the municipality leads, which it has not answered.</summary>
    public static async Task<IEnumerable<TaskView>> Pledges(TaskQuestion question) =>
        (await InitiativeTaskStore.Offered(question.Reading, question.Municipality)).Select(pledge =>
            Of(TaskKind.AnswerPledge, pledge.Id, $"{pledge.MunicipalityName}: {pledge.InitiativeTitle}", pledge.PledgedAt, "#kop-antwoord")
        );

    /// <summary>Months of the own pledges without hours that hold, and hours of others for the municipality that leads.</summary>
    public static async Task<IEnumerable<TaskView>> Months(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        var thisMonth = Initiatives.Months.Of(question.Today);
        if (Need.HasOffice(question.Caller))
        {
            var pledges = await PledgeStore.Counting(question.Reading, null, question.Municipality);
            var worked = (await InitiativeTaskStore.Worked(question.Reading, question.Municipality))
                .Where(month => month.State != WorkedMonthState.Disputed)
                .ToLookup(month => month.PledgeId, month => month.Month);
            foreach (var pledge in pledges)
            {
                var last = pledge.Until < thisMonth ? pledge.Until : thisMonth.AddMonths(-1);
                var open = Enumerable
                    .Range(0, Initiatives.Months.Count(pledge.FirstMonth, last))
                    .Select(number => pledge.FirstMonth.AddMonths(number))
                    .Except(worked[pledge.Id])
                    .ToList();
                if (open.Count > 0)
                    tasks.Add(
                        Of(TaskKind.RecordHours, pledge.Id, $"{pledge.InitiativeTitle}, {Named(open[0])}", EndOf(open[0]), "#kop-uren") with
                        {
                            Count = open.Count,
                        }
                    );
            }
        }
        tasks.AddRange(
            (await InitiativeTaskStore.ToConfirm(question.Reading, question.Municipality)).Select(hours =>
                Of(TaskKind.ConfirmHours, hours.Id, $"{hours.MunicipalityName}: {hours.InitiativeTitle}", hours.Since, "") with
                {
                    Count = hours.Months,
                }
            )
        );
        return tasks;
    }

    private static TaskView Of(TaskKind kind, Guid pledge, string title, DateTimeOffset? since, string anchor) =>
        new(kind, "", $"pledges/{pledge}", title, $"/praktijk/toezeggingen/{pledge}{anchor}", since);

    private static string Named(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));

    private static DateTimeOffset EndOf(DateOnly month) => DutchTime.At(month.AddMonths(1), TimeOnly.MinValue);
}
