using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>A convened general assembly. Vote weights on it follow the inhabitants on its reference date.</summary>
internal sealed record Meeting
{
    public Guid Id { get; init; }
    public AssemblyKind Kind { get; init; }
    public DateOnly Date { get; init; }
    public string Place { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }

    /// <summary>Convenes one.</summary>
    /// <exception cref="Refused">400: the dates can't be.</exception>
    public static (Meeting, AssemblyConvened) Convene(Guid id, ConveneAssemblyRequest request)
    {
        var meeting = new Meeting
        {
            Id = id,
            Kind = request.Kind!.Value,
            Date = request.Date!.Value,
            Place = request.Place!.Trim(),
            ReferenceDate = request.ReferenceDate!.Value,
        };
        var errors = new List<FieldError>();
        if (meeting.Date.Year is < 2016 or > 2100) errors.Add(new FieldError("/date", "range", "Must be from 2016 to 2100."));
        if (meeting.ReferenceDate > meeting.Date) errors.Add(new FieldError("/referenceDate", "after-assembly", "The reference date can't be after the assembly."));
        if (errors.Count > 0) throw Refused.Invalid(errors);
        return (meeting, new AssemblyConvened(id, meeting.Kind, meeting.Date, meeting.Place, meeting.ReferenceDate));
    }

    public AssemblyView View(IEnumerable<Deadline> deadlines) => new(Id, Kind, Date, Place, ReferenceDate, [.. deadlines.OrderBy(d => d.DueAt).ThenBy(d => d.Kind).Select(d => d.View())]);
}
