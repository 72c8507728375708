using System.Globalization;
using System.Text.Json;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// A form of a page: what stands in its fields, what is wrong with them, and what makes sending it safe to repeat.
/// Fields are named as in the body of the request, so that a service's field errors land beside the right field.
/// </summary>
public sealed class FormState
{
    private IFormCollection? posted;
    private readonly Dictionary<string, string?> initial = [];
    private readonly List<ShownField> fields = [];
    private readonly Dictionary<string, FieldChange> changes = [];
    private readonly Dictionary<string, string> taken = [];
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
        else if (context.Features.Get<UnsentForm>() is { } unsent && unsent.Typed["_handler"] == name)
            (Unsent, posted) = (unsent, unsent.Typed);
    }

    /// <summary>Name of the hidden field with what stood in the others at the version that the form was rendered with.</summary>
    internal const string Before = "_before";

    /// <summary>Its name, unique on the page.</summary>
    public string Name { get; }

    /// <summary>What was typed in it and could not be sent; null when there is no such thing.</summary>
    internal UnsentForm? Unsent { get; }

    /// <summary>
    /// Whether this request posts it, or shows it again unsent. Then it is rendered, even when its action is over: a second click
    /// finds it.
    /// </summary>
    public bool Posted => posted is not null;

    /// <summary>What is wrong, in the order of the fields; an empty field name is the form as a whole.</summary>
    public IEnumerable<(string Field, string Text)> Errors => errors.OrderBy(e => fields.FindIndex(f => f.Name == e.Field));

    /// <summary>The Idempotency-Key: the same for every click on one rendered form, a new one once nothing came of it.</summary>
    public string Key =>
        nothingHappened || posted is null || posted["key"].ToString() is not { Length: > 0 } key
            ? Guid.CreateVersion7(clock.GetUtcNow()).ToString()
            : key;

    /// <summary>The version that the form was rendered with, if its thing has versions.</summary>
    public string? Version =>
        (IsAsPosted ? null : initial.GetValueOrDefault("version")) ?? (posted is null ? null : NullIfEmpty(posted["version"]));

    /// <summary>What stood in the fields at that version.</summary>
    internal string AtVersion => IsAsPosted ? posted![Before].ToString() : JsonSerializer.Serialize(initial);

    /// <summary>The fields that somebody else changed meanwhile, in their order.</summary>
    internal IEnumerable<string> Changes => fields.Select(shown => shown.Name).Where(changes.ContainsKey);

    /// <summary>What somebody else made of the field meanwhile, or null.</summary>
    internal FieldChange? ChangeOf(string field) => changes.GetValueOrDefault(field);

    private bool IsAsPosted => Posted && !nothingHappened;

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
    public string? this[string field] =>
        posted is null ? initial.GetValueOrDefault(field) : taken.GetValueOrDefault(field) ?? posted[field].ToString();

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
        posted is null || taken.ContainsKey(field)
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

    /// <summary>A month, by its first day.</summary>
    public DateOnly? Month(string field) =>
        Parse<DateOnly>(field, FieldParser.Month, "Vul een maand in, zoals 2027-01.", "Enter a month, for example 2027-01");

    /// <summary>What stands on each line of a field; a line that can't be read is wrong, and what was wrong with it is said.</summary>
    public IReadOnlyList<T> Lines<T>(string field, Func<string, T?> read, string nl, string en)
        where T : class => Lines(field, read, _ => (nl, en));

    /// <summary>The same, where the fault depends on the line.</summary>
    public IReadOnlyList<T> Lines<T>(string field, Func<string, T?> read, Func<string, (string Nl, string En)> why)
        where T : class
    {
        var lines = new List<T>();
        foreach (var line in (Text(field) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (read(line) is { } one)
                lines.Add(one);
            else if (why(line) is var (nl, en))
                Wrong(field, $"{nl}: {line}", $"{en}: {line}");
        }
        return lines;
    }

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
            if (nothingHappened)
                TakeOthersChanges();
            foreach (var error in problem.Errors)
            {
                var field = FieldOf(error.Field);
                var (nl, en) = ProblemTexts.Of(error);
                Wrong(field, nl, en);
            }
            if (problem.Errors.Count > 0)
                return null;
            var (summaryNl, summaryEn) = ProblemTexts.Of(problem);
            Wrong("", summaryNl, summaryEn);
            return null;
        }
    }

    /// <summary>As <see cref="Send{T}"/>, for what has no answer.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Send(Func<Task> call) =>
        await Send(async () =>
        {
            await call();
            return "";
        })
            is not null;

    /// <summary>
    /// The next click goes with the version that stands now, so the form has to show what stands: a field that was left alone
    /// takes it, one in which something else was typed shows both.
    /// </summary>
    private void TakeOthersChanges()
    {
        if (posted is null || initial.GetValueOrDefault("version") is not { } version || version == posted["version"])
            return;
        var before = Parsed(posted[Before]);
        foreach (var field in fields.Where(field => !IsSecret(field.Name)))
        {
            var now = initial.GetValueOrDefault(field.Name) ?? "";
            var change = new FieldChange(
                field.Read(Bare(before.GetValueOrDefault(field.Name))),
                field.Read(Bare(now)),
                field.Read(Bare(string.Join(' ', posted[field.Name].OfType<string>())))
            );
            if (change.Before == change.Now || change.Typed == change.Now)
                continue;
            var alone = change.Typed == change.Before;
            changes[field.Name] = alone ? change with { Typed = null } : change;
            if (alone)
                taken[field.Name] = now;
        }
    }

    private static string Bare(string? value) => (value ?? "").Trim().ReplaceLineEndings("\n");

    private static Dictionary<string, string?> Parsed(string? before)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(before ?? "{}") ?? [];
        }
        catch (JsonException)
        {
            return []; // Not from this form; then everything that differs from what stands is shown.
        }
    }

    /// <summary>The field beside which a pointer of a service belongs: itself, or the last of its names that is one.</summary>
    private string FieldOf(string pointer)
    {
        var names = pointer.TrimStart('/').Split('/');
        return names.Reverse().Prepend(pointer.TrimStart('/')).FirstOrDefault(Knows) ?? pointer.TrimStart('/');
    }

    /// <summary>A field of the form shows itself, so that what is said about it lands beside it.</summary>
    internal void Show(ShownField field)
    {
        if (!Knows(field.Name))
            fields.Add(field);
    }

    internal string LabelOf(string field) => fields.Find(f => f.Name == field)?.Label ?? field;

    /// <summary>Whether what is typed in a field is a password or a code: it never comes back.</summary>
    internal static bool IsSecret(string field) => field is "password" or "current" or "proof" or "code";

    private bool Knows(string field) => fields.Exists(f => f.Name == field);

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
