using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits for a municipality about joint facilities.</summary>
internal static class FacilityTasks
{
    /// <summary>Calls that the municipality has not answered.</summary>
    public static async Task<IEnumerable<TaskView>> Calls(TaskQuestion question) =>
        !Need.HasOffice(question.Caller)
            ? []
            : (
                await AdoptionCallStore.List(
                    question.Reading,
                    null,
                    question.Municipality,
                    question.Today,
                    question.Municipality,
                    null,
                    TaskQuestion.MostOfAKind
                )
            ).Select(call => new TaskView(
                TaskKind.AnswerCall,
                "",
                $"adoption-calls/{call.Id}",
                call.FacilityName,
                $"/voorzieningen/oproepen/{call.Id}#kop-antwoord",
                call.CalledAt,
                EndOf(call.AnswerBy)
            ));

    /// <summary>Standards that the municipality neither applies nor explains.</summary>
    public static async Task<IEnumerable<TaskView>> Standards(TaskQuestion question)
    {
        if (await MunicipalityStore.Get(question.Reading, question.Municipality) is not { IsAbolished: false })
            return [];
        var asking = new FacilityFilter(null, FacilityKind.Standard, null, BindingLevel.ComplyOrExplain, null, null);
        var answered = await InitiativeTaskStore.Answered(question.Reading, question.Municipality);
        return (await FacilityListStore.List(question.Reading, asking, FacilityOrder.Name, null, TaskQuestion.MostOfAKind))
            .Where(standard => standard.AsksToExplain && !answered.Contains(standard.Id))
            .Select(standard => new TaskView(
                TaskKind.ExplainStandard,
                "",
                $"facilities/{standard.Id}",
                standard.Name,
                $"/voorzieningen/{standard.Id}/gemeenten/{question.Municipality}#kop-uitleg"
            ));
    }

    /// <summary>Joint procurements to join before an entry moment has passed, and awarded ones without a contract.</summary>
    public static async Task<IEnumerable<TaskView>> Procurements(TaskQuestion question)
    {
        if (!Need.HasOffice(question.Caller))
            return [];
        var going = await ProcurementStore.GoingOn(question.Reading, question.Today);
        var own = (await InitiativeTaskStore.Bought(question.Reading, question.Municipality, question.Today)).ToDictionary(one => one.Id);
        return going
            .Where(one => own.ContainsKey(one.Id))
            .Select(one =>
                own[one.Id] switch
                {
                    { TakesPart: true, IsContracted: false } when one.State == ProcurementState.Awarded => Of(
                        TaskKind.AgreeToContract,
                        one,
                        "contract",
                        null
                    ),
                    { TakesPart: false, Considers: true } when one.EntryMoments.OpenOn(question.Today) is { } last => Of(
                        TaskKind.JoinProcurement,
                        one,
                        "meedoen",
                        EndOf(last)
                    ),
                    _ => null,
                }
            )
            .OfType<TaskView>();
    }

    private static TaskView Of(TaskKind kind, Procurement one, string form, DateTimeOffset? due) =>
        new(kind, "", $"procurements/{one.Id}", one.Title, $"/voorzieningen/inkoop/{one.Id}#kop-{form}", one.ChangedAt, due);

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
