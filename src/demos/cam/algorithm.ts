/**
 * Class activation mapping (CAM).
 * B. Zhou, A. Khosla, A. Lapedriza, A. Oliva, A. Torralba: Learning Deep Features for Discriminative Localization.
 * CVPR 2016, arXiv:1512.04150, section 2.
 *
 * A network that ends in global average pooling and one dense layer computes the logit of class c as
 *     S_c = Σ_k w_kc · (1/Z) Σ_xy f_k(x, y) + b_c,
 * f_k being channel k of the last convolution, w the weights of the dense layer, and Z the number of positions. Both
 * sums may be exchanged: S_c is the mean over all positions of M_c(x, y) = Σ_k w_kc f_k(x, y), plus b_c. M_c is the map.
 */
export { cam, contributions } from '../../numerics/cam.ts';
