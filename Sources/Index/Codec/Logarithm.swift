import Glibc

/// The natural logarithm.
func logarithm(_ number: Double) -> Double { log(number) }

/// `base`, not negative, raised to `exponent`.
func power(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }
