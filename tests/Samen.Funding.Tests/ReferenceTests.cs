using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>References by which payers say what they pay: made, recognised, and wrong digits found where the rule can find them.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("5000056789012345")]
    [InlineData("12234534622567")]
    [InlineData("5010002167010010")]
    [InlineData("3010002167042021")]
    [InlineData("0001041146910100")]
    [InlineData("9001041146812501")]
    [InlineData("2017166777600001")]
    [InlineData("8049244482480005")]
    [InlineData("3961307998410020")]
    [InlineData("1234567")] // Without a check.
    public void A_payment_reference_is_recognised(string reference) => PaymentReference.IsValid(reference).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("12345678")] // 8 and 15 don't exist.
    [InlineData("202703630000001")]
    [InlineData("8202703630000001")] // The check digit is 7.
    [InlineData("13234534622567")] // The length digit is 2.
    [InlineData("72027036300000012")]
    [InlineData("720270363000000A")]
    [InlineData("٧٢٠٢٧٠٣٦٣٠٠٠٠٠٠١")]
    public void What_is_no_payment_reference_is_refused(string reference) => PaymentReference.IsValid(reference).ShouldBeFalse();

    [Fact]
    public void A_payment_reference_is_made_of_a_number()
    {
        PaymentReference.Make("202703630000001").ShouldBe("7202703630000001");
        PaymentReference.Make("234534622567").ShouldBe("12234534622567");
        foreach (var length in new[] { 0, 6, 13, 14, 16 })
            Should.Throw<ArgumentException>(() => PaymentReference.Make(new string('1', length)));
        Should.Throw<ArgumentException>(() => PaymentReference.Make("20270363000000X"));
    }

    [Fact]
    public void One_wrong_digit_is_found_unless_the_sum_leaves_1_for_10()
    {
        var numbers = from length in Gen.Elements(7, 8, 9, 10, 11, 12, 15) from digits in Digits(length) select digits;
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                (from n in numbers from at in Gen.Choose(0, 15) from step in Gen.Choose(1, 9) select (n, at, step)).ToArbitrary(),
                wrong =>
                {
                    var reference = PaymentReference.Make(wrong.n);
                    var at = wrong.at % reference.Length;
                    var changed = Change(reference, at, wrong.step);
                    // The check digit itself, and the length digit, always tell.
                    var tells = at == 0 || (at == 1 && reference.Length < 16);
                    var blind =
                        (PaymentReference.Remainder(reference[1..]), PaymentReference.Remainder(changed[1..])) is (1, 10) or (10, 1);
                    return PaymentReference.IsValid(reference) && PaymentReference.IsValid(changed) == (!tells && blind);
                }
            )
        );
    }

    [Fact]
    public void Few_single_errors_stay_unseen()
    {
        var reference = PaymentReference.Make("202703630000001");
        var changed = from at in Enumerable.Range(0, 16) from step in Enumerable.Range(1, 9) select Change(reference, at, step);
        changed.Count(PaymentReference.IsValid).ShouldBe(0);
        var blind = Enumerable
            .Range(0, 100)
            .Select(i => PaymentReference.Make($"2027036300000{i:00}"))
            .SelectMany(one => from at in Enumerable.Range(1, 15) from step in Enumerable.Range(1, 9) select Change(one, at, step));
        blind.Count(PaymentReference.IsValid).ShouldBe(230); // Of 13,500: about one in sixty.
    }

    [Theory]
    [InlineData("RF18539007547034", true)]
    [InlineData("RF18 5390 0754 7034", true)]
    [InlineData("rf18539007547034", true)]
    [InlineData("RF73GGU20270363", true)]
    [InlineData("RF19539007547034", false)]
    [InlineData("RF18", false)]
    [InlineData("RF185390075470341234567890", false)]
    [InlineData("NL18539007547034", false)]
    [InlineData("RF18539007547é34", false)]
    public void A_creditor_reference_is_recognised(string reference, bool valid) => CreditorReference.IsValid(reference).ShouldBe(valid);

    [Fact]
    public void Every_single_wrong_digit_of_a_creditor_reference_is_found()
    {
        CreditorReference.Make("GGU20270363").ShouldBe("RF73GGU20270363");
        Should.Throw<ArgumentException>(() => CreditorReference.Make(""));
        Should.Throw<ArgumentException>(() => CreditorReference.Make(new string('1', 22)));
        var wrong =
            from length in Gen.Choose(1, 21)
            from n in Digits(length)
            from at in Gen.Choose(0, 22)
            from step in Gen.Choose(1, 9)
            select (n, at, step);
        Check.QuickThrowOnFailure(Prop.ForAll(wrong.ToArbitrary(), w =>
            {
                var reference = CreditorReference.Make(w.n);
                return CreditorReference.IsValid(reference)
                    && !CreditorReference.IsValid(Change(reference, 2 + (w.at % (reference.Length - 2)), w.step));
            }));
    }

    [Theory]
    [InlineData("NL34BNGH0285000001", true)]
    [InlineData("NL20INGB0001234567", true)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("NL35BNGH0285000001", false)]
    [InlineData("NL34BNGH028500000", false)]
    [InlineData("nl34bngh0285000001", false)]
    [InlineData("", false)]
    public void An_account_number_checks_itself(string iban, bool valid) => Iban.IsValid(iban).ShouldBe(valid);

    private static Gen<string> Digits(int length) => Gen.Choose(0, 9).ArrayOf(length).Select(digits => string.Concat(digits));

    private static string Change(string text, int at, int step) =>
        string.Concat(text[..at], (char)('0' + ((text[at] - '0' + step) % 10)), text[(at + 1)..]);
}
