using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Benefits;

/// <summary>What the forms of benefits read, and show of one that is there.</summary>
internal static class BenefitForm
{
    public static FormState Show(this FormState form, BenefitView benefit, Ui ui) =>
        form.At(benefit.Version)
            .With("kind", benefit.Kind.ToString())
            .With("description", benefit.Description)
            .With("unit", benefit.Unit)
            .With("gains", benefit.Gains.ToString())
            .With("value", benefit.Baseline?.Value is { } value ? ui.Input(benefit.Kind, value) : null)
            .With("measuredOn", benefit.Baseline?.MeasuredOn)
            .With("method", benefit.Baseline?.Method)
            .With("expected", string.Join('\n', benefit.Expected.Select(one => $"{one.Year}; {ui.Input(benefit.Kind, one.Value!.Value)}")));

    public static BenefitRequest Benefit(this FormState form)
    {
        var kind = form.Choice<BenefitKind>("kind");
        var (value, day, method) = (form.Gain("value", kind), form.Day("measuredOn"), form.Text("method"));
        return new BenefitRequest
        {
            Kind = kind,
            Description = form.Text("description"),
            Unit = form.Text("unit"),
            Gains = form.Choice<BenefitGainer>("gains"),
            Baseline =
                form.Text("value") is null && day is null && method is null
                    ? null
                    : new BenefitBaseline
                    {
                        Value = value,
                        MeasuredOn = day,
                        Method = method,
                    },
            Expected = form.Lines(
                "expected",
                line => BenefitText.Line(kind, line),
                "Dit is geen jaar; waarde",
                "This is not ‘year; value’"
            ),
        };
    }

    public static FormState Show(this FormState form, RealisationView made, Ui ui) =>
        form.At(made.Version)
            .With("value", ui.Input(made.Kind, made.Value))
            .With("measuredBy", made.MeasuredBy)
            .With("method", made.Method)
            .With("evidence", made.Evidence)
            .With("measuredOn", made.MeasuredOn);

    /// <summary>A value in the unit of the kind.</summary>
    public static long? Gain(this FormState form, string field, BenefitKind? kind)
    {
        if (form.Text(field) is not { } text)
            return null;
        if (BenefitText.Parse(kind, text) is { } value)
            return value;
        form.Wrong(
            field,
            "Vul een heel getal in, of bij geld een bedrag in euro's.",
            "Enter a whole number, or for money an amount in euros"
        );
        return null;
    }
}
