using System.Globalization;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// A form of a page: what stands in its fields, what is wrong with them, and what makes sending it safe to repeat.
/// Fields are named as in the body of the request, so that a service's field errors land beside the right field.
/// </summary>
public sealed class FormState
{
    private IFormCollection? posted;
    private readonly Dictionary<string, string?> initial = [];
    private readonly List<(string Field, string Label)> fields = [];
    private readonly Ui ui;
    private readonly TimeProvider clock;
    private readonly List<(string Field, string Text)> errors = [];
    private bool nothingHappened;

    /// <summary>A form by its name on the page.</summary>
    internal FormState(HttpContext context, string name, Ui ui, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(context);
        (Name, this.ui, this.clock) = (name, ui, clock);
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && context.Request.Form["_handler"] == name)
            posted = context.Request.Form;
    }

    /// <summary>Its name, unique on the page.</summary>
    public string Name { get; }

    /// <summary>Whether this request posts it. Then it is rendered, even when its action is over: a second click finds it.</summary>
    public bool Posted => posted is not null;

    /// <summary>What is wrong, in the order of the fields; an empty field name is the form as a whole.</summary>
    public IEnumerable<(string Field, string Text)> Errors => errors.OrderBy(e => fields.FindIndex(f => f.Field == e.Field));

    /// <summary>The Idempotency-Key: the same for every click on one rendered form, a new one once nothing came of it.</summary>
    public string Key =>
        nothingHappened || posted is null || posted["key"].ToString() is not { Length: > 0 } key
            ? Guid.CreateVersion7(clock.GetUtcNow()).ToString()
            : key;

    /// <summary>The version that the form was rendered with, if its thing has versions.</summary>
    public string? Version => Posted && !nothingHappened ? NullIfEmpty(posted!["version"]) : initial.GetValueOrDefault("version");

    /// <summary>Gives a field its first value.</summary>
    public FormState With(string field, string? value)
    {
        initial[field] = value;
        return this;
    }

    /// <summary>Gives a field its first day.</summary>
    public FormState With(string field, DateOnly? day) => With(field, FieldParser.Input(day));

    /// <summary>Gives the form the version of its thing.</summary>
    public FormState At(int version) => With("version", version.ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands in the field.</summary>
    public string? this[string field] => posted is null ? initial.GetValueOrDefault(field) : posted[field].ToString();

    /// <summary>The id of a field's control.</summary>
    public string IdOf(string field) => $"{Name}-{field}";

    /// <summary>What is wrong with a field, or null.</summary>
    public string? ErrorOf(string field) => errors.FirstOrDefault(e => e.Field == field).Text;

    /// <summary>The text of a field without blanks around it; null when empty.</summary>
    public string? Text(string field) => NullIfEmpty(this[field]?.Trim().ReplaceLineEndings("\n"));

    /// <summary>The file of a field; null when none was chosen.</summary>
    public IFormFile? File(string field) =>
        (posted?.Files.GetFile(field)) is { } file && (file.Length > 0 || file.FileName.Length > 0) ? file : null;

    /// <summary>All values of a field with several; its first value has blanks between them.</summary>
    public IReadOnlyList<string> Many(string field) =>
        posted is null
            ? initial.GetValueOrDefault(field)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []
            : [.. posted[field].OfType<string>().Where(v => v.Length > 0)];

    /// <summary>One of an enum's values; null when none was chosen.</summary>
    public T? Choice<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Text(field), out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>An id; null when none was chosen.</summary>
    public Guid? Id(string field) => Guid.TryParse(Text(field), out var id) ? id : null;

    /// <summary>Euros as whole cents, exactly.</summary>
    public long? Cents(string field) =>
        Parse<long>(
            field,
            FieldParser.Cents,
            "Vul een bedrag in euro's in, met hoogstens twee cijfers achter de komma. Bijvoorbeeld 1250000 of 12,50.",
            "Enter an amount in euros with up to 2 decimals, for example 1250000 or 12.50"
        );

    /// <summary>A whole number.</summary>
    public long? Whole(string field) => Parse<long>(field, FieldParser.Whole, "Vul een heel getal in.", "Enter a whole number");

    /// <summary>A day.</summary>
    public DateOnly? Day(string field) =>
        Parse<DateOnly>(
            field,
            FieldParser.Day,
            "Vul een bestaande datum in, zoals 24-06-2020.",
            "Enter a real date, for example 24-06-2020"
        );

    /// <summary>After success on the same page: empty again, ready for another.</summary>
    public void Clear() => posted = null;

    /// <summary>Says that a field is wrong; the first thing said about a field counts.</summary>
    public void Wrong(string field, string nl, string en)
    {
        if (field.Length > 0 && !Knows(field))
            (field, nl, en) = ("", $"{field}: {nl}", $"{field}: {en}");
        if (field.Length == 0 || ErrorOf(field) is null)
            errors.Add((field, ui.T(nl, en)));
        ui.FailForm();
    }

    /// <summary>Checks the request by the attributes of its contract, the same that its service checks.</summary>
    public bool Check(object request)
    {
        foreach (var (field, nl, en) in FieldRules.Check(request, ui))
            Wrong(FieldOf(field), nl, en);
        return errors.Count == 0;
    }

    /// <summary>Sends it; what the service refuses becomes errors of the form.</summary>
    /// <returns>The answer, or null when it was refused.</returns>
    /// <exception cref="ApiProblem">401: signing in comes first.</exception>
    public async Task<T?> Send<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (ApiProblem problem) when (problem.Status != 401)
        {
            nothingHappened = !problem.IsAway; // Away: it may have happened, so the same key asks again.
            foreach (var error in problem.Errors)
            {
                var field = FieldOf(error.Field);
                var (nl, en) = ProblemTexts.Of(error);
                Wrong(field, nl, en);
            }
            if (problem.Errors.Count > 0)
                return null;
            var text = ProblemTexts.Of(problem);
            Wrong("", text.Nl, text.En);
            return null;
        }
    }

    /// <summary>The field beside which a pointer of a service belongs: itself, the last of its names, or the first.</summary>
    private string FieldOf(string pointer)
    {
        var names = pointer.TrimStart('/').Split('/');
        return new[] { pointer.TrimStart('/'), names[^1], names[0] }.FirstOrDefault(Knows) ?? pointer.TrimStart('/');
    }

    /// <summary>A field of the form shows itself, so that what is said about it lands beside it.</summary>
    internal void Show(string field, string label)
    {
        if (!Knows(field))
            fields.Add((field, label));
    }

    internal string LabelOf(string field) => fields.FirstOrDefault(f => f.Field == field).Label ?? field;

    private bool Knows(string field) => fields.Exists(f => f.Field == field);

    private T? Parse<T>(string field, Func<string, T?> parse, string nl, string en)
        where T : struct
    {
        if (Text(field) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        Wrong(field, nl, en);
        return null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
